package eu.soga.events.reading;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventDisplay;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSummary;
import eu.soga.events.PlaceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Site;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of a public event, as everyone may read it.
 *
 * @param originalStart when schedule or rule have it; what a date of a series is known by
 * @param start in the event's zone, as {@code end}
 * @param end null while it is unknown
 * @param overFrom from when on it is past
 * @param cancelled called off while its series goes on
 * @param title its own title, per language; empty when it goes by its event's
 * @param note why it was called off or moved, per language
 */
public record PublicDate(
        UUID id,
        PublicEvent event,
        LocalDateTime originalStart,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        Instant startsAt,
        Instant overFrom,
        boolean cancelled,
        Map<String, String> title,
        Map<String, String> note) {

    /** Its own wall times in the event's zone. */
    public Schedule schedule() {
        return event.schedule().at(start, end, startsAt, overFrom);
    }

    /** True when it takes place at another time than the rule of its series has it. */
    public boolean isMoved() {
        return !event.plannedAt(originalStart).equals(schedule());
    }

    /** Where it stands: called off alone, or as its whole event. */
    public EventStatus status() {
        return cancelled ? EventStatus.CANCELLED : event.status();
    }

    /** Its title, or its event's. */
    public Map<String, String> titleShown() {
        return title.isEmpty() ? event.texts().title() : title;
    }

    /**
     * In a list, for a reader of these languages, best first.
     *
     * @param kilometres from the point that was asked for; null when none was
     */
    public EventSummary summary(List<String> languages, Site site, @Nullable Double kilometres) {
        Map<String, String> shown = titleShown();
        String own = event.defaultLanguage();
        String knownBy = knownBy();
        Schedule when = schedule();
        return new EventSummary(
                event.id(),
                id,
                event.slug(),
                site.publicUrl() + "/events/" + event.slug() + (knownBy == null ? "" : "?date=" + knownBy),
                own,
                shown,
                event.texts().summary(),
                new EventDisplay(
                        Texts.languageFor(shown, languages, own).orElse(own),
                        Texts.in(shown, languages, own).orElse(""),
                        Texts.in(event.texts().summary(), languages, own).orElse(null),
                        null),
                event.kind(),
                event.format(),
                status(),
                when.toText(),
                when.startsAt(),
                when.endsAt().orElse(null),
                PlaceText.of(event.place()),
                event.themes(),
                event.subject().languages(),
                event.organisation().reference(),
                ImageResponse.of(event.media().imageId(), event.media().imageAlt()),
                event.takePart().free(),
                AccessibilityFact.knownIn(event.takePart().accessibility()),
                event.example(),
                event.isSeries(),
                knownBy,
                kilometres == null ? null : Math.round(kilometres * 10) / 10.0);
    }

    /** What it is known by, as on the wire; null for an event of one date. */
    public @Nullable String knownBy() {
        return event.isSeries() ? event.schedule().write(originalStart) : null;
    }
}
