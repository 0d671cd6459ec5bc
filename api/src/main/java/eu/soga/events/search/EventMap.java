package eu.soga.events.search;

import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events on a map: an RFC 7946 feature collection. */
record EventMap(String type, List<Feature> features) {
    /** A date of an event; {@code id} is the occurrence's. */
    record Feature(String type, UUID id, Geometry geometry, Properties properties) {}

    /** A point: longitude, then latitude. */
    record Geometry(String type, List<Double> coordinates) {}

    /**
     * What a map says about it.
     *
     * @param title in the language that was asked for, or the nearest there is
     * @param start local, without offset: {@code yyyy-MM-dd} when all-day, else {@code yyyy-MM-ddTHH:mm}
     * @param end as {@code start}, excluded; null while it is unknown
     */
    record Properties(
            String slug,
            String title,
            String start,
            @Nullable String end,
            String zone,
            boolean allDay,
            EventKind kind,
            EventFormat format,
            @Nullable String city,
            EventStatus status) {}

    static EventMap of(List<EventPoint> points, List<String> languages) {
        return new EventMap(
                "FeatureCollection",
                points.stream().map(point -> feature(point, languages)).toList());
    }

    private static Feature feature(EventPoint point, List<String> languages) {
        ScheduleText schedule = point.schedule();
        return new Feature(
                "Feature",
                point.occurrenceId(),
                new Geometry("Point", List.of(point.longitude(), point.latitude())),
                new Properties(
                        point.slug(),
                        Texts.in(point.title(), languages, point.defaultLanguage())
                                .orElse(""),
                        schedule.start(),
                        schedule.end(),
                        point.zone(),
                        point.allDay(),
                        point.kind(),
                        point.format(),
                        point.city(),
                        point.status()));
    }
}
