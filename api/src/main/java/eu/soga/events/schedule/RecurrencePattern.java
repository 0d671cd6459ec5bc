package eu.soga.events.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/** An RRULE in local time; the only class that uses the library. Its end, if any, is in local time too. */
final class RecurrencePattern {
    /** Most dates walked: 1000 in two years (the limit of a series), from 1970 to 2100. */
    private static final int MOST_STEPS = 70_000;

    private static final int LAST_YEAR = 2100;

    /** Longest interval: with a longer one the next date after 1970 would be after {@link #LAST_YEAR}. */
    private static final long LONGEST_INTERVAL_DAYS = 131 * 366;

    /** Most times of day: more of them give more dates in two years than a series may have. */
    private static final int MOST_TIMES_OF_DAY = 500;

    /** Time limit of one walk. The limits above keep each step of the library far below it. */
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final RecurrenceRule rule;
    private final boolean allDay;

    private RecurrencePattern(RecurrenceRule rule, boolean allDay) {
        this.rule = rule;
        this.allDay = allDay;
    }

    /** The next date of the rule cannot be found with bounded work, or there is none. */
    static final class OutOfReachException extends RuntimeException {
        OutOfReachException(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** Parses a rule as it is stored. @throws IllegalArgumentException with a sentence about the fault */
    static RecurrencePattern parse(String text, Schedule schedule) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        if (rule.startsWith("RRULE:")) rule = rule.substring("RRULE:".length());
        if (rule.contains("RSCALE=") || rule.contains("SKIP="))
            throw new IllegalArgumentException("RSCALE and SKIP are not part of RFC 5545");
        try {
            var parsed = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            requireBounded(parsed);
            if (parsed.getUntil() != null)
                parsed.setUntil(toLibrary(until(parsed.getUntil(), schedule), schedule.allDay()));
            return new RecurrencePattern(parsed, schedule.allDay());
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("UNTIL is not a date of the calendar", e);
        }
    }

    /** Refuses rules whose interval or times of day are too many, because the work of the library grows with both. */
    private static void requireBounded(RecurrenceRule rule) {
        double days = rule.getInterval()
                * switch (rule.getFreq()) {
                    case YEARLY -> 365.0;
                    case MONTHLY -> 28.0;
                    case WEEKLY -> 7.0;
                    case DAILY -> 1.0;
                    case HOURLY -> 1 / 24.0;
                    case MINUTELY -> 1 / 1440.0;
                    default -> 1 / 86_400.0;
                };
        if (days > LONGEST_INTERVAL_DAYS) throw new IllegalArgumentException("INTERVAL is longer than 131 years");
        long times = 1;
        for (Part part : new Part[] {Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND})
            if (rule.getByPart(part) != null)
                times *= rule.getByPart(part).stream().distinct().count();
        if (times > MOST_TIMES_OF_DAY)
            throw new IllegalArgumentException(
                    "BYHOUR, BYMINUTE and BYSECOND name more than " + MOST_TIMES_OF_DAY + " times of a day");
    }

    /** Returns UNTIL in local time; a day means the whole day. */
    private static LocalDateTime until(DateTime until, Schedule schedule) {
        LocalDateTime local = toJava(until);
        ZoneId zone = schedule.zoneId();
        if (!until.isAllDay() && !until.isFloating())
            local = Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
        if (schedule.allDay()) return local.toLocalDate().atStartOfDay();
        return until.isAllDay() ? local.toLocalDate().atTime(23, 59, 59) : local;
    }

    /**
     * Passes each date to {@code reader}, in order, until it returns false, the rule ends, or the year 2100 is
     * over.
     *
     * @throws OutOfReachException when the next date would need unbounded work
     */
    void walk(LocalDateTime start, Predicate<LocalDateTime> reader) {
        try {
            long end = System.nanoTime() + DEADLINE.toNanos();
            var dates = rule.iterator(toLibrary(start, allDay));
            for (int steps = 0; dates.hasNext(); steps++) {
                if (steps == MOST_STEPS || System.nanoTime() - end > 0) throw new OutOfReachException(null);
                LocalDateTime date = toJava(dates.nextDateTime());
                if (date.getYear() > LAST_YEAR || !reader.test(date)) return;
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // thrown by the library when it gives up
            throw new OutOfReachException(e);
        }
    }

    boolean isEndless() {
        return rule.isInfinite();
    }

    /** Returns UNTIL in local time; null when the rule has none. */
    @Nullable
    LocalDateTime until() {
        return rule.getUntil() == null ? null : toJava(rule.getUntil());
    }

    /** Returns COUNT; null when the rule has none. */
    @Nullable
    Integer count() {
        return rule.getCount();
    }

    /** Returns the same rule with its last date at or before this time. */
    RecurrencePattern until(LocalDateTime last) {
        RecurrenceRule copy = copy();
        copy.setUntil(toLibrary(last, allDay));
        return new RecurrencePattern(copy, allDay);
    }

    /** Returns the same rule with this number of dates. */
    RecurrencePattern count(int dates) {
        RecurrenceRule copy = copy();
        copy.setCount(dates);
        return new RecurrencePattern(copy, allDay);
    }

    /** Returns the same rule with its end moved by this duration. */
    RecurrencePattern endingLaterBy(Duration shift) {
        LocalDateTime until = until();
        return until == null ? this : until(until.plus(shift));
    }

    /** Returns the same pattern without end and with interval 1, to find dates on which such a series may start. */
    RecurrencePattern unbounded() {
        RecurrenceRule copy = copy();
        copy.setUntil(null);
        copy.setInterval(1);
        return new RecurrencePattern(copy, allDay);
    }

    /**
     * Returns where to start walking {@link #unbounded} to find the last date before {@code start}. Parts of the
     * rule that come from the start stay the same.
     */
    LocalDateTime longBefore(LocalDateTime start) {
        return switch (rule.getFreq()) {
            case YEARLY, MONTHLY -> start.minusYears(8);
            case WEEKLY -> start.minusWeeks(60);
            default -> start.minusDays(400);
        };
    }

    /** Returns the rule in the form of the API. */
    @Override
    public String toString() {
        return rule.toString();
    }

    private RecurrenceRule copy() {
        try {
            return new RecurrenceRule(rule.toString(), RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a rule reads what it wrote", e);
        }
    }

    private static DateTime toLibrary(LocalDateTime time, boolean allDay) {
        return allDay
                ? new DateTime(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth())
                : new DateTime(
                        time.getYear(),
                        time.getMonthValue() - 1,
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
    }

    private static LocalDateTime toJava(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
