package eu.soga.shared.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A zone's yearly clock change as an RRULE in local time, when a rule can express it. */
final class YearlyChange {

    /**
     * Any year gives the same result: the local date differs from the date in the rule by the same number of days
     * in every year.
     */
    private static final int SOME_YEAR = 2023;

    private YearlyChange() {}

    /** True when there are rules and each can be written as an RRULE. */
    static boolean canWrite(List<ZoneOffsetTransitionRule> rules) {
        return !rules.isEmpty() && rules.stream().allMatch(rule -> rrule(rule).isPresent());
    }

    /** Returns the RRULE of the local onset; empty when the local day is in different months in different years. */
    static Optional<String> rrule(ZoneOffsetTransitionRule rule) {
        LocalDate named = namedDay(rule);
        LocalDate local = rule.createTransition(SOME_YEAR).getDateTimeBefore().toLocalDate();
        int shift = (int) ChronoUnit.DAYS.between(named, local);
        return byDay(rule, shift)
                .map(day -> "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + day);
    }

    /** Returns the day in the rule's own time, which may be UTC, standard or wall time. */
    private static LocalDate namedDay(ZoneOffsetTransitionRule rule) {
        int indicator = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        LocalDate first = LocalDate.of(SOME_YEAR, rule.getMonth(), 1);
        if (indicator < 0) {
            LocalDate day = first.with(TemporalAdjusters.lastDayOfMonth()).plusDays(indicator + 1L);
            return weekday == null ? day : day.with(TemporalAdjusters.previousOrSame(weekday));
        }
        LocalDate day = first.withDayOfMonth(indicator);
        return weekday == null ? day : day.with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static Optional<String> byDay(ZoneOffsetTransitionRule rule, int shift) {
        int indicator = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday != null && shift == 0 && (indicator == -1 || indicator == firstOfLastWeek(rule.getMonth()))) {
            return Optional.of("BYDAY=-1" + code(weekday));
        }
        if (weekday != null && shift == 0 && indicator > 0 && indicator % 7 == 1 && indicator < 28) {
            return Optional.of("BYDAY=" + (indicator / 7 + 1) + code(weekday));
        }
        if (indicator < 0 && rule.getMonth() == Month.FEBRUARY) {
            return Optional.empty();
        }
        int length = rule.getMonth().minLength();
        int from = shift + (indicator > 0 ? indicator : length + 1 + indicator - (weekday == null ? 0 : 6));
        int to = from + (weekday == null ? 0 : 6);
        if (from < 1 || to > length) {
            return Optional.empty();
        }
        String days =
                IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return Optional.of("BYMONTHDAY=" + days + (weekday == null ? "" : ";BYDAY=" + code(weekday.plus(shift))));
    }

    /**
     * The JDK stores «last Sunday of March» as «Sunday on or after the 25th». Returns 0 for February, whose last
     * week does not start on a constant day.
     */
    private static int firstOfLastWeek(Month month) {
        return month == Month.FEBRUARY ? 0 : month.maxLength() - 6;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
