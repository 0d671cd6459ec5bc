package eu.soga.events.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The number of events on each day. */
public record EventDays(List<Day> days) {
    /** A day in the events' own zones. */
    record Day(LocalDate date, long count) {}

    public static EventDays of(Map<LocalDate, Long> counts) {
        return new EventDays(counts.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList());
    }
}
