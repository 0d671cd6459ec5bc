package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.ImageResponse;
import eu.soga.organisations.OrganisationRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param url address of its page
 * @param display its texts in the language that was asked for, or the nearest there is
 * @param accessibility the facts that are known to be so, as words
 * @param distanceKm kilometres from the point that was asked for; only with {@code near}
 */
@JsonInclude
record EventSummary(
        UUID id,
        UUID occurrenceId,
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
        List<String> accessibility,
        boolean example,
        @Nullable Double distanceKm) {}
