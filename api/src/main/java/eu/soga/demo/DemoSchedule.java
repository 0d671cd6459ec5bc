package eu.soga.demo;

import eu.soga.events.schedule.ScheduleText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Calculates when an example event takes place, counted from the day of loading. The rules are in {@code
 * db/demo/README.md}.
 */
record DemoSchedule(
        @Nullable Integer startsInDays,
        @Nullable String weekday,
        @Nullable Integer weekInMonth,
        @Nullable String startTime,
        @Nullable Integer durationMinutes,
        boolean allDay,
        @Nullable Integer days,
        boolean endUnknown,
        @Nullable Integer parentDay,
        String zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /**
     * Returns the first day: the first matching weekday after today plus the offset, or an offset from the parent's
     * first day.
     */
    LocalDate firstDay(LocalDate today, @Nullable LocalDate firstDayOfParent) {
        if (parentDay != null && firstDayOfParent != null) return firstDayOfParent.plusDays(parentDay);
        LocalDate day = today.plusDays(startsInDays == null ? 0 : startsInDays);
        if (weekday == null) return day;
        DayOfWeek named = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
        if (weekInMonth == null) return day.with(TemporalAdjusters.nextOrSame(named));
        LocalDate inMonth = day.with(TemporalAdjusters.dayOfWeekInMonth(weekInMonth, named));
        return inMonth.isBefore(day)
                ? day.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(weekInMonth, named))
                : inMonth;
    }

    ScheduleText on(LocalDate day) {
        if (allDay)
            return new ScheduleText(
                    day.toString(), day.plusDays(days == null ? 1 : days).toString(), zone, true, false, null, null);
        LocalDateTime start = day.atTime(LocalTime.parse(startTime));
        String end = endUnknown ? null : start.plusMinutes(durationMinutes).format(MINUTE);
        return new ScheduleText(start.format(MINUTE), end, zone, false, endUnknown, null, null);
    }

    /** Returns the same schedule with other hours; null keeps the present value. */
    DemoSchedule at(@Nullable String otherStart, @Nullable Integer otherDuration) {
        return new DemoSchedule(
                startsInDays,
                weekday,
                weekInMonth,
                otherStart == null ? startTime : otherStart,
                otherDuration == null ? durationMinutes : otherDuration,
                allDay,
                days,
                endUnknown,
                parentDay,
                zone);
    }
}
