package eu.soga.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event as a GeoJSON feature (RFC 7946 §3.2).
 *
 * @param id of the date in a list, of the event when it stands alone
 * @param geometry null for an event without a place
 */
record EventFeature(
        String type, UUID id, @JsonInclude @Nullable Geometry geometry, Properties properties) {
    /** A point: longitude, then latitude (RFC 7946 §3.1.1). */
    record Geometry(String type, List<Double> coordinates) {}

    /**
     * The properties a map shows.
     *
     * @param title in the requested language, or the best one available
     * @param start local, without offset: {@code yyyy-MM-dd} when all-day, else {@code yyyy-MM-ddTHH:mm}
     * @param end in the format of {@code start}, exclusive; null when unknown
     * @param partOfSeries true for a date of a series, and for a series as a whole
     * @param originalStart original start that identifies a date of a series, in the format of {@code start}; null
     *     otherwise
     */
    record Properties(
            String slug,
            String title,
            String start,
            @Nullable String end,
            String zone,
            boolean allDay,
            EventKind kind,
            @Nullable EventFormat format,
            @Nullable String city,
            EventStatus status,
            boolean partOfSeries,
            @Nullable String originalStart) {}

    /** Dates of events (RFC 7946 §3.3). */
    @Schema(name = "EventFeatures")
    record Features(String type, List<EventFeature> features) {}

    static EventFeature of(EventPoint point, List<String> languages) {
        ScheduleText schedule = point.schedule().toText();
        return new EventFeature(
                "Feature",
                point.occurrenceId(),
                geometry(point.latitude(), point.longitude()),
                new Properties(
                        point.slug(),
                        Texts.in(point.title(), languages, point.defaultLanguage())
                                .orElse(""),
                        schedule.start(),
                        schedule.end(),
                        point.schedule().zone(),
                        point.schedule().allDay(),
                        point.kind(),
                        point.format(),
                        point.city(),
                        point.status(),
                        point.knownBy() != null,
                        point.knownBy()));
    }

    static EventFeature of(EventInWords words) {
        PublicEvent event = words.event();
        ScheduleText schedule = event.schedule().toText();
        boolean placed = event.place() != null;
        return new EventFeature(
                "Feature",
                event.id(),
                placed ? geometry(event.place().latitude(), event.place().longitude()) : null,
                new Properties(
                        event.slug(),
                        words.title(),
                        schedule.start(),
                        schedule.end(),
                        event.schedule().zone(),
                        event.schedule().allDay(),
                        event.kind(),
                        event.format(),
                        placed ? event.place().city() : null,
                        event.status(),
                        event.isSeries(),
                        null));
    }

    private static @Nullable Geometry geometry(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Geometry("Point", List.of(longitude, latitude));
    }
}
