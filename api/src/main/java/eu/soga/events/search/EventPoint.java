package eu.soga.events.search;

import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.Occurrence;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event as a map shows it, read without the texts that a map does not show.
 *
 * @param latitude null, as {@code longitude}, for what has no place or none that is placed
 */
public record EventPoint(
        UUID occurrenceId,
        String slug,
        String defaultLanguage,
        Map<String, String> title,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        String zone,
        boolean allDay,
        EventKind kind,
        EventFormat format,
        EventStatus status,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** A date that may be called off alone. */
    EventPoint(
            UUID occurrenceId,
            String slug,
            String defaultLanguage,
            Map<String, String> title,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            String zone,
            boolean allDay,
            EventKind kind,
            EventFormat format,
            EventStatus status,
            boolean cancelled,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        this(
                occurrenceId,
                slug,
                defaultLanguage,
                title,
                start,
                end,
                zone,
                allDay,
                kind,
                format,
                cancelled ? EventStatus.CANCELLED : status,
                city,
                latitude,
                longitude);
    }

    /** The dates of these ids, in order of time. */
    static List<EventPoint> of(List<UUID> ids) {
        return Occurrence.getEntityManager()
                .createQuery("""
                        select new eu.soga.events.search.EventPoint(o.id, e.slug, e.defaultLanguage, e.title, o.start, o.end,
                            e.schedule.zone, e.schedule.allDay, e.kind, e.format, e.status, o.cancelled,
                            e.place.city, e.place.latitude, e.place.longitude)
                        from Occurrence o join o.event e
                        where o.id in :ids order by o.startsAt, o.id
                        """, EventPoint.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** When it takes place, as on the wire. */
    public ScheduleText schedule() {
        return new Schedule(start, end, zone, allDay, end == null, null, null).toText();
    }
}
