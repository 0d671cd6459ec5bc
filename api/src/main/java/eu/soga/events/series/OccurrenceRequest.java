package eu.soga.events.series;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.text.OneLine;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one date, or of all dates from it on. Fields left out follow the series; an empty request restores
 * the date.
 *
 * @param schedule new time of the date; zone and all-day are those of the series
 * @param cancelled true to cancel the date; with scope «following», the series ends before it
 * @param note reason of the cancellation or move, by language; required for a cancellation
 * @param title its own title by language
 * @param recurrence recurrence from this date on; only for «following» and «all»
 */
public record OccurrenceRequest(
        @Nullable ScheduleText schedule,
        @Nullable Boolean cancelled,
        @Nullable Map<String, @Size(max = 1000) String> note,
        @OneLine @Nullable Map<String, @Size(max = 160) String> title,
        @Nullable RecurrenceText recurrence) {
    boolean isCancelled() {
        return Boolean.TRUE.equals(cancelled);
    }
}
