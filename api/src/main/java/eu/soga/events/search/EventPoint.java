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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event as a map shows it, read without the texts that a map does not show.
 *
 * @param title its own, when the date of a series has one
 * @param originalStart what this date of a series is known by, in its wall time; null for an event of one date
 * @param latitude null, as {@code longitude}, for what has no place or none that is placed
 */
public record EventPoint(
        UUID occurrenceId,
        String slug,
        String defaultLanguage,
        Map<String, String> title,
        @Nullable LocalDateTime originalStart,
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

    /** A date that may be called off or named alone. */
    EventPoint(
            UUID occurrenceId,
            String slug,
            String defaultLanguage,
            Map<String, String> title,
            Map<String, String> ownTitle,
            boolean inSeries,
            LocalDateTime originalStart,
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
                ownTitle.isEmpty() ? title : ownTitle,
                inSeries ? originalStart : null,
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
                        select new eu.soga.events.search.EventPoint(o.id, e.slug, e.defaultLanguage, e.title, o.title,
                            case when e.recurrence is null then false else true end, o.originalStart, o.start, o.end,
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
        return local().toText();
    }

    /** Which date of its series it is, as on the wire; empty for an event of one date. */
    public Optional<String> knownBy() {
        return Optional.ofNullable(originalStart).map(local()::write);
    }

    private Schedule local() {
        return new Schedule(start, end, zone, allDay, end == null, null, null);
    }
}
