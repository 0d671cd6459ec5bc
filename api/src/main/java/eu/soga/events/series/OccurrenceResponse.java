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
 * @param originalStart what it is known by: when the series has it, in its wall time
 * @param end null while it is unknown; excluded when all-day
 * @param title its own title, per language; empty when it goes by the event's
 * @param note why it is cancelled or moved, per language
 * @param url of the date on the event's page
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
    /** Whether it takes place as the series has it. */
    enum Status {
        SCHEDULED,
        /** It was called off, alone or with its whole event. */
        CANCELLED,
        /** It takes place at another time than the series has it. */
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
