package eu.soga.events.series;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventChecks;
import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventPublications;
import eu.soga.events.EventRequest;
import eu.soga.events.EventResponse;
import eu.soga.events.EventResponses;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventWriter;
import eu.soga.events.Occurrence;
import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a series from a date on, or as a whole. */
@ApplicationScoped
class SeriesEdits {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventWriter writer;
    private final EventRevisions revisions;
    private final EventPublications publications;
    private final OccurrenceEdits dates;
    private final EventResponses responses;
    private final CurrentUser user;
    private final Clock clock;

    SeriesEdits(
            EventAccess access,
            EventChecks checks,
            EventWriter writer,
            EventRevisions revisions,
            EventPublications publications,
            OccurrenceEdits dates,
            EventResponses responses,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.writer = writer;
        this.revisions = revisions;
        this.publications = publications;
        this.dates = dates;
        this.responses = responses;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Moves every date by the same duration as this one. This is an edit of the whole event, which is reviewed like
     * any other edit.
     */
    @Transactional
    EventResponse changeAll(UUID id, String originalStart, @Nullable String ifMatch, OccurrenceRequest request) {
        Event event = access.openVersion(id, EventAct.EDIT_DATES, ifMatch);
        LocalDateTime date = OccurrenceEdits.requireDate(event, originalStart);
        List<Violation> broken = new ArrayList<>();
        if (request.title() != null)
            broken.add(new Violation("/title", "Edit the whole event to name all its dates anew."));
        if (request.isCancelled())
            broken.add(new Violation("/cancelled", "Cancel the whole event to call all its dates off."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        Schedule moved = dates.schedule(event, request.schedule());
        Duration shift = moved == null ? Duration.ZERO : Duration.between(date, moved.start());
        Schedule first = Objects.requireNonNull(event.schedule());
        Schedule next = moved == null ? first : lasting(first.start().plus(shift), moved);
        RecurrenceText again = Objects.requireNonNullElseGet(
                request.recurrence(),
                () -> Objects.requireNonNull(event.recurrence()).laterBy(shift));
        EventRequest whole = revisions.of(event).orElseGet(() -> EventRequest.of(event));
        return writer.replace(id, ifMatch, whole.at(next.toText(), again));
    }

    /**
     * Ends the series before this date. Unless the rest is cancelled, it continues as a series of its own, which is
     * published at once when this one is live.
     */
    @Transactional
    EventResponse changeFollowing(UUID id, String originalStart, @Nullable String ifMatch, OccurrenceRequest request) {
        Event event = access.openVersion(id, EventAct.EDIT_DATES, ifMatch);
        LocalDateTime date = OccurrenceEdits.requireDate(event, originalStart);
        dates.requireTitleAllowed(event, request);
        Recurrence series = Objects.requireNonNull(event.recurrence());
        Schedule first = Objects.requireNonNull(event.schedule());
        if (!date.isAfter(first.start()))
            throw DomainException.invalid("?scope", "This is the first date: choose the scope all.");
        Schedule planned = series.at(date);
        Schedule moved = dates.schedule(event, request.schedule());
        RecurrenceText rest = Objects.requireNonNullElseGet(
                request.recurrence(),
                () -> Recurrence.of(series.from(date), planned)
                        .laterBy(moved == null ? Duration.ZERO : Duration.between(date, moved.start())));
        Instant now = clock.instant();
        Event next = request.isCancelled()
                ? null
                : continuation(event, moved == null ? planned : moved, rest, request.title(), now);
        if (next != null) Occurrence.handOver(event, date, next, now);
        event.recur(series.before(date), now);
        Occurrence.replaceFor(event, null, now);
        revisions.followDates(event);
        dates.tell(event, request.note() == null ? null : request.note().get(event.defaultLanguage));
        if (next != null && event.isLive()) publications.publish(next, EventAct.EDIT_DATES, null);
        Event.flush();
        return responses.of(next == null ? event : next);
    }

    private Event continuation(
            Event event, Schedule when, RecurrenceText rest, @Nullable Map<String, String> title, Instant now) {
        CheckedEvent content = checks.check(EventRequest.of(event)
                .continued(when.toText(), rest, title == null || title.isEmpty() ? event.title : title));
        Event next = writer.create(content, event.organisation, user.requireSubject(), now);
        next.splitFrom = event;
        next.example = event.example;
        return next;
    }

    /** Returns a schedule with another start and the same length. */
    private static Schedule lasting(LocalDateTime start, Schedule like) {
        return new Schedule(
                start,
                like.wallDuration().map(start::plus).orElse(null),
                like.zone(),
                like.allDay(),
                like.endUnknown(),
                null,
                null);
    }
}
