package eu.soga.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.calendar.Fold;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in requests and answers. {@code start} and {@code end} are {@code yyyy-MM-dd} when all-day (the end
 * excluded, as in iCalendar), else {@code yyyy-MM-ddTHH:mm}, both without offset; the folds are only needed for times
 * that occur twice.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduleText(
        @Nullable String start,
        @Nullable String end,
        @Nullable String zone,
        @Nullable Boolean allDay,
        @Nullable Boolean endUnknown,
        @Nullable Fold startFold,
        @Nullable Fold endFold) {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    public static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);

    /** Creates a schedule with hours and without folds. */
    public static ScheduleText of(String start, @Nullable String end, String zone) {
        return new ScheduleText(start, end, zone, false, end == null, null, null);
    }

    static ScheduleText of(Schedule schedule) {
        DateTimeFormatter format = schedule.allDay() ? DAY : MINUTE;
        LocalDateTime end = schedule.end();
        return new ScheduleText(
                schedule.start().format(format),
                end == null ? null : end.format(format),
                schedule.zone(),
                schedule.allDay(),
                schedule.endUnknown(),
                schedule.startFold(),
                schedule.endFold());
    }
}
