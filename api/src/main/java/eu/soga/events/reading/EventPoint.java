package eu.soga.events.reading;

import eu.soga.events.EventFormat;
import eu.soga.events.EventKind;
import eu.soga.events.EventStatus;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.persistence.ReadRows.Row;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event for a map, without the texts that a map does not show.
 *
 * @param title title of the date, or of its event
 * @param schedule local times, without folds
 * @param knownBy original start that identifies a date of a series, in the form of the API; null for a single event
 * @param latitude null, like {@code longitude}, for an event without coordinates
 */
public record EventPoint(
        UUID occurrenceId,
        String slug,
        String defaultLanguage,
        Map<String, String> title,
        Schedule schedule,
        @Nullable String knownBy,
        @Nullable EventKind kind,
        @Nullable EventFormat format,
        EventStatus status,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static EventPoint of(Row row) {
        var schedule = new Schedule(
                row.wallTime("start_local"),
                row.wallTime("end_local"),
                row.text("zone"),
                row.flag("all_day"),
                row.wallTime("end_local") == null,
                null,
                null);
        schedule.zoneId();
        LocalDateTime knownBy = row.wallTime("known_by");
        return new EventPoint(
                row.uuid("id"),
                row.text("slug"),
                row.text("default_language"),
                row.languages("title"),
                schedule,
                knownBy == null ? null : schedule.write(knownBy),
                row.constant("kind", EventKind.class),
                row.constant("format", EventFormat.class),
                row.constant("status", EventStatus.class),
                row.text("place_city"),
                row.decimal("place_latitude"),
                row.decimal("place_longitude"));
    }
}
