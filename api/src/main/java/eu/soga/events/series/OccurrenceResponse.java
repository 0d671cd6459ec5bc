package eu.soga.events.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.events.Occurrence;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.web.Site;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event.
 *
 * @param originalStart start as the series plans it, in local time; identifies the date
 * @param end null while it is unknown; exclusive when all-day
 * @param title its own title by language; empty when it has the title of the event
 * @param note reason of its cancellation or move, by language
 * @param url address of the event's page showing this date
 */
@JsonInclude
record OccurrenceResponse(
        UUID id,
        String originalStart,
        String start,
        @Nullable String end,
        boolean allDay,
        String zone,
        Instant startsAt,
        @Nullable Instant endsAt,
        Status status,
        Map<String, String> title,
        Map<String, String> note,
        String url) {
    /** Whether a date takes place as planned. */
    enum Status {
        SCHEDULED,
        /** Cancelled on its own or with its event. */
        CANCELLED,
        /** Takes place at another time than planned. */
        MOVED
    }

    static OccurrenceResponse of(Occurrence date, Site site) {
        Event event = date.event;
        Schedule when = date.schedule();
        String originalStart = event.written(date.originalStart);
        return new OccurrenceResponse(
                date.id,
                originalStart,
                event.written(date.start),
                date.end == null ? null : event.written(date.end),
                when.allDay(),
                when.zone(),
                date.startsAt,
                when.endsAt().orElse(null),
                status(date),
                date.title,
                date.note,
                site.publicUrl() + "/events/" + event.slug + "?date=" + originalStart);
    }

    private static Status status(Occurrence date) {
        if (date.cancelled || date.status() == EventStatus.CANCELLED) return Status.CANCELLED;
        return date.isMoved() ? Status.MOVED : Status.SCHEDULED;
    }
}
