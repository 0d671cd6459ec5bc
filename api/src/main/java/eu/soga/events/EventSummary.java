package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.Theme;
import eu.soga.shared.text.FrenchSpacing;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param occurrenceId id of the date; null for the event as a whole
 * @param url address of its page, showing the date when it is one of several
 * @param display texts in the requested language, or the best one available
 * @param endsAt null while the end is unknown
 * @param accessibility facts stated as true
 * @param partOfSeries true for a date of a series, and for a series as a whole
 * @param originalStart original start that identifies a date of a series, in local time; null otherwise
 * @param distanceKm distance from the requested point, to 100 m; null without {@code near}
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

    /** Builds an entry for an event that may have no date yet, in the first of these languages it exists in. */
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
                EventDisplay.brief(event.title, event.summary, event.defaultLanguage, languages),
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

    /**
     * An event's texts in the reader's language.
     *
     * @param language language of the title
     * @param descriptionHtml sanitised HTML of the Markdown; absent in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventDisplay(
            String language,
            String title,
            @Nullable String summary,
            @Nullable String descriptionHtml) {

        /**
         * Returns title, summary and description, each in the first of these languages it exists in, else in the
         * event's own.
         */
        public static EventDisplay full(EventContent event, List<String> languages) {
            return full(event.title, event.summary, event.description, event.defaultLanguage, languages);
        }

        /** Does the same for texts by language; {@code own} is the event's own language. */
        public static EventDisplay full(
                Map<String, String> title,
                Map<String, String> summary,
                Map<String, String> description,
                String own,
                List<String> languages) {
            EventDisplay brief = brief(title, summary, own, languages);
            String html =
                    Texts.in(description, languages, own).map(Markdown::toHtml).orElse(null);
            return new EventDisplay(brief.language, brief.title, brief.summary, html);
        }

        /**
         * Returns title and summary, each in the first of these languages it exists in, else in the event's own. The
         * title may be that of one date.
         */
        public static EventDisplay brief(
                Map<String, String> title, Map<String, String> summary, String own, List<String> languages) {
            String language = Texts.languageFor(title, languages, own).orElse(own);
            return new EventDisplay(
                    language,
                    FrenchSpacing.in(language, Texts.in(title, languages, own).orElse("")),
                    FrenchSpacing.inOptional(
                            Texts.languageFor(summary, languages, own).orElse(own),
                            Texts.in(summary, languages, own).orElse(null)),
                    null);
        }
    }
}
