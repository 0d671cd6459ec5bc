package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates an event should have: the one of a schedule, or those of a series around now, with what differs on some. */
record PlannedDates(@Nullable LocalDateTime from, Map<LocalDateTime, PlannedDate> dates) {
    /**
     * One of them.
     *
     * @param override what differs from the rule; null when nothing does
     */
    record PlannedDate(Schedule schedule, @Nullable OccurrenceOverride override) {}

    /**
     * A series is written down from 24 months ago to 24 months ahead; what took place before stays as it was written.
     *
     * @param shift by how much the first date was moved: what differs on a date moves with it
     */
    static PlannedDates of(Event event, Duration shift, Instant now) {
        Schedule first = event.schedule();
        Map<LocalDateTime, PlannedDate> dates = new LinkedHashMap<>();
        if (first == null) return new PlannedDates(null, dates);
        Recurrence recurrence = event.recurrence();
        if (recurrence == null) {
            OccurrenceOverride.delete("event", event);
            dates.put(first.start(), new PlannedDate(first, null));
            return new PlannedDates(null, dates);
        }
        LocalDateTime from = LocalDateTime.ofInstant(now, first.zoneId()).minus(RecurrenceRules.HORIZON);
        var starts = recurrence.between(from, RecurrenceRules.horizon(first, now));
        follow(event, starts::contains, shift, from);
        Map<LocalDateTime, OccurrenceOverride> overrides = OccurrenceOverride.of(event).stream()
                .collect(Collectors.toMap(override -> override.originalStart, Function.identity()));
        for (LocalDateTime start : starts) {
            OccurrenceOverride override = overrides.get(start);
            Schedule planned = recurrence.at(start);
            dates.put(start, new PlannedDate(override == null ? planned : override.schedule(planned), override));
        }
        return new PlannedDates(from, dates);
    }

    /** Keeps what differs on a date where the series still has that date, or the same date moved; forgets the rest. */
    private static void follow(Event event, Predicate<LocalDateTime> isDate, Duration shift, LocalDateTime from) {
        for (OccurrenceOverride override : OccurrenceOverride.of(event)) {
            LocalDateTime start = override.originalStart;
            if (isDate.test(start) || start.isBefore(from)) continue;
            if (isDate.test(start.plus(shift))) override.originalStart = start.plus(shift);
            else override.delete();
        }
        OccurrenceOverride.flush();
    }
}
