package eu.soga.events.series;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventChangeType;
import eu.soga.events.EventChecks;
import eu.soga.events.EventJournal;
import eu.soga.events.EventLifecycle.StatusNote;
import eu.soga.events.EventResponse;
import eu.soga.events.EventResponses;
import eu.soga.events.Occurrence;
import eu.soga.events.OccurrenceOverride;
import eu.soga.events.PublicationPolicy;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes one date of a series. Moves, cancellations and notes are published at once; a new title only if the policy
 * allows it.
 */
@ApplicationScoped
public class OccurrenceEdits {
    private final EventAccess access;
    private final EventChecks checks;
    private final PublicationPolicy policy;
    private final EventJournal journal;
    private final EventResponses responses;
    private final Clock clock;

    OccurrenceEdits(
            EventAccess access,
            EventChecks checks,
            PublicationPolicy policy,
            EventJournal journal,
            EventResponses responses,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.policy = policy;
        this.journal = journal;
        this.responses = responses;
        this.clock = clock;
    }

    /** Moves, cancels, renames or restores one date. */
    @Transactional
    public EventResponse change(UUID id, String originalStart, @Nullable String ifMatch, OccurrenceRequest request) {
        Event event = access.openVersion(id, EventAct.EDIT_DATES, ifMatch);
        LocalDateTime date = requireDate(event, originalStart);
        requireFit(event, request);
        Schedule planned = event.plannedAt(date);
        Schedule moved = schedule(event, request.schedule());
        Instant now = clock.instant();
        OccurrenceOverride override =
                OccurrenceOverride.of(event, date).orElseGet(() -> new OccurrenceOverride(event, date, now));
        override.changedAt = now;
        override.cancelled = request.isCancelled();
        override.moveTo(planned.equals(moved) ? null : moved);
        override.title = Texts.clean(request.title());
        override.note = note(event, request);
        if (override.isEmpty()) override.delete();
        else override.persist();
        event.changeDates(now);
        Occurrence.replaceFor(event, null, now);
        tell(event, override.note.get(event.defaultLanguage));
        Event.flush();
        return responses.of(event);
    }

    /** Records that dates of this series changed. */
    void tell(Event event, @Nullable String why) {
        var told = journal.did(event, EventAct.EDIT_DATES, event.status(), why);
        if (event.status().isPublic())
            told.changed(EventChangeType.CHANGED)
                    .announced(new EventAnnouncement.Changed(EventAnnouncement.Facts.of(event), true));
    }

    /** Parses the original start of a date. @throws DomainException 404 when the series has no such stored date */
    static LocalDateTime requireDate(Event event, String text) {
        try {
            LocalDateTime date = text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            if (Occurrence.of(event, date).isPresent()) return date;
        } catch (DateTimeParseException _) {
            // not a date, so there is no such date of the series
        }
        throw DomainException.notFound("date of this event");
    }

    /** Parses the new time of a date; zone and all-day default to those of the series. Null for null. */
    @Nullable
    Schedule schedule(Event event, @Nullable ScheduleText text) {
        if (text == null) return null;
        Schedule series = event.schedule();
        Schedule moved = checks.schedule(
                new ScheduleText(
                        text.start(),
                        text.end(),
                        text.zone() == null ? series.zone() : text.zone(),
                        text.allDay() == null ? series.allDay() : text.allDay(),
                        text.endUnknown(),
                        text.startFold(),
                        text.endFold()),
                event.place);
        List<Violation> broken = new ArrayList<>();
        if (!moved.zone().equals(series.zone()))
            broken.add(new Violation("/schedule/zone", "A date keeps the zone of its series."));
        if (moved.allDay() != series.allDay())
            broken.add(new Violation("/schedule/allDay", "A date has hours or whole days, as its series has."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return moved;
    }

    /**
     * Refuses a title of its own for a date of a live series, unless what the caller writes is published without
     * review: texts of published events need a review.
     *
     * @throws DomainException 403
     */
    void requireTitleAllowed(Event event, OccurrenceRequest request) {
        if (request.title() != null
                && !request.title().isEmpty()
                && event.isLive()
                && !policy.publishesAtOnce(event.organisation))
            throw new DomainException(
                            ProblemType.FORBIDDEN,
                            "Texts of a published event are read by a moderator first: say it in the note, or edit the"
                                    + " whole event.")
                    .with(List.of(new Violation("/title", "Leave it out, or edit the whole event.")));
    }

    private void requireFit(Event event, OccurrenceRequest request) {
        requireTitleAllowed(event, request);
        List<Violation> broken = new ArrayList<>();
        if (request.recurrence() != null)
            broken.add(new Violation("/recurrence", "One date has no rule: choose the scope following or all."));
        for (String unknown : Texts.unknownLanguages(request.title()))
            broken.add(new Violation("/title/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr»."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    private static Map<String, String> note(Event event, OccurrenceRequest request) {
        boolean silent = request.note() == null || request.note().isEmpty();
        return silent && !request.isCancelled()
                ? Map.of()
                : new StatusNote(silent ? Map.of() : request.note()).in(event.defaultLanguage);
    }
}
