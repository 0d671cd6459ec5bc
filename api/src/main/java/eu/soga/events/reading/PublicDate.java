package eu.soga.events.reading;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.EventStatus;
import eu.soga.events.EventSummary;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.events.PlaceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.web.Site;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of a public event.
 *
 * @param originalStart start as the schedule or rule plans it; identifies a date of a series
 * @param start in the event's zone, like {@code end}
 * @param end null while it is unknown
 * @param overFrom when it is over
 * @param cancelled true when this date is cancelled while its series continues
 * @param title its own title by language; empty when it has the title of its event
 * @param note reason of its cancellation or move, by language
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

    /** Returns its own schedule in the event's zone. */
    public Schedule schedule() {
        return event.schedule().at(start, end, startsAt, overFrom);
    }

    /** True when it takes place at another time than the rule plans. */
    public boolean isMoved() {
        return !event.plannedAt(originalStart).equals(schedule());
    }

    /** Returns its status: cancelled on its own, else the status of its event. */
    public EventStatus status() {
        return cancelled ? EventStatus.CANCELLED : event.status();
    }

    /** Returns its own title, else the title of its event. */
    public Map<String, String> titleShown() {
        return title.isEmpty() ? event.texts().title() : title;
    }

    /**
     * Builds an entry of a list, in the first of these languages it exists in.
     *
     * @param kilometres distance from the requested point; null without one
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
                EventDisplay.brief(shown, event.texts().summary(), own, languages),
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

    /**
     * Returns the original start that identifies a date of a series, in the form of the API; null for a single
     * event.
     */
    public @Nullable String knownBy() {
        return event.isSeries() ? event.schedule().write(originalStart) : null;
    }
}
