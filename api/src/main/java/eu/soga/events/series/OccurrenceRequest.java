package eu.soga.events.series;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.text.OneLine;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one date, or all dates from it on, differ from the series. Fields that are left out follow the series; an
 * empty request restores the date.
 *
 * @param schedule where the date is moved; zone and whole days are those of the series
 * @param cancelled true when it does not take place; with scope «following», the series ends before it
 * @param note why it is cancelled or moved, per language; needed for a cancellation
 * @param title its own title, per language
 * @param recurrence how the dates go on from here; only for «following» and «all»
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
