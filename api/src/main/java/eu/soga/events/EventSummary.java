package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.web.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param occurrenceId which of its dates this is; null when this is the event as a whole
 * @param url address of its page, and of the date on it when it is one of several
 * @param display its texts in the language that was asked for, or the nearest there is
 * @param endsAt null while the end is unknown
 * @param accessibility the facts that are known to be so
 * @param partOfSeries true for one of several dates, and for a series as a whole
 * @param originalStart what this date of a series is known by, in its wall time; else null
 * @param distanceKm kilometres from the point that was asked for, to 100 m; only with {@code near}
 */
@JsonInclude
public record EventSummary(
        UUID id,
        @Nullable UUID occurrenceId,
        String slug,
        String url,
        String defaultLanguage,
        Map<String, String> title,
        Map<String, String> summary,
        EventDisplay display,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        EventStatus status,
        @Nullable ScheduleText schedule,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable PlaceText place,
        List<Theme> themes,
        List<String> languages,
        OrganisationRef organisation,
        @Nullable ImageResponse image,
        @Nullable Boolean free,
        List<AccessibilityFact> accessibility,
        boolean example,
        boolean partOfSeries,
        @Nullable String originalStart,
        @Nullable Double distanceKm) {

    /** An event that may have no date yet, for a reader of these languages, best first. */
    public static EventSummary from(Event event, List<String> languages, Site site) {
        Schedule schedule = event.schedule();
        return new EventSummary(
                event.id,
                null,
                event.slug,
                site.publicUrl() + "/events/" + event.slug,
                event.defaultLanguage,
                event.title,
                event.summary,
                EventDisplay.brief(event, event.title, languages),
                event.kind,
                event.format,
                event.status(),
                schedule == null ? null : schedule.toText(),
                schedule == null ? null : schedule.startsAt(),
                schedule == null ? null : schedule.endsAt().orElse(null),
                PlaceText.of(event.place),
                event.themes,
                event.languages,
                OrganisationRef.of(event.organisation),
                ImageResponse.of(event.imageId, event.imageAlt),
                event.free,
                AccessibilityFact.knownIn(event.accessibility),
                event.example,
                event.recurrenceText() != null,
                null,
                null);
    }
}
