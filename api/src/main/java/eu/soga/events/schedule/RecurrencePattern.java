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

/** An RRULE in wall time; the only class that uses the library. Its end, if any, is in wall time too. */
final class RecurrencePattern {
    /** No rule of ours is walked further, in dates: 1000 within two years, from 1970 to 2100. */
    private static final int MOST_STEPS = 70_000;

    private static final int LAST_YEAR = 2100;

    /** No interval is longer: from 1970 the next date would be after {@link #LAST_YEAR}. */
    private static final long LONGEST_INTERVAL_DAYS = 131 * 366;

    /** Times of one day: more of them give more dates in two years than a series may have. */
    private static final int MOST_TIMES_OF_DAY = 500;

    /** What one walk may take. The bounds above keep each step of the library to a fraction of it. */
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final RecurrenceRule rule;
    private final boolean allDay;

    private RecurrencePattern(RecurrenceRule rule, boolean allDay) {
        this.rule = rule;
        this.allDay = allDay;
    }

    /** The rule does not tell its next date within reach: there is none, or it looks for needles in seconds. */
    static final class OutOfReachException extends RuntimeException {
        OutOfReachException(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** The rule as it is kept. @throws IllegalArgumentException with a sentence on what is wrong */
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

    /** The library's work for one step grows with the interval and with the times of one day. */
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

    /** The last moment of the series, in wall time. A day means all of it. */
    private static LocalDateTime until(DateTime until, Schedule schedule) {
        LocalDateTime local = toJava(until);
        ZoneId zone = schedule.zoneId();
        if (!until.isAllDay() && !until.isFloating())
            local = Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
        if (schedule.allDay()) return local.toLocalDate().atStartOfDay();
        return until.isAllDay() ? local.toLocalDate().atTime(23, 59, 59) : local;
    }

    /**
     * Hands each date to {@code reader}, in order, until it says stop, the rule ends, or the year 2100 does.
     *
     * @throws OutOfReachException when the next date would cost unbounded work
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
            // how the library says that it has looked long enough
            throw new OutOfReachException(e);
        }
    }

    boolean isEndless() {
        return rule.isInfinite();
    }

    /** Null when the rule does not end at a moment. */
    @Nullable
    LocalDateTime until() {
        return rule.getUntil() == null ? null : toJava(rule.getUntil());
    }

    /** Null when the rule does not end by number. */
    @Nullable
    Integer count() {
        return rule.getCount();
    }

    /** The same rule with its last date at or before this moment. */
    RecurrencePattern until(LocalDateTime last) {
        RecurrenceRule copy = copy();
        copy.setUntil(toLibrary(last, allDay));
        return new RecurrencePattern(copy, allDay);
    }

    /** The same rule with so many dates. */
    RecurrencePattern count(int dates) {
        RecurrenceRule copy = copy();
        copy.setCount(dates);
        return new RecurrencePattern(copy, allDay);
    }

    /** The same rule, its end as much later; nothing else in it moves. */
    RecurrencePattern endingLaterBy(Duration shift) {
        LocalDateTime until = until();
        return until == null ? this : until(until.plus(shift));
    }

    /** The same pattern without end and in every period: where a series of this kind may begin. */
    RecurrencePattern unbounded() {
        RecurrenceRule copy = copy();
        copy.setUntil(null);
        copy.setInterval(1);
        return new RecurrencePattern(copy, allDay);
    }

    /** From where {@link #unbounded} is walked to meet the date before {@code start}: its parts that come from the start stay. */
    LocalDateTime longBefore(LocalDateTime start) {
        return switch (rule.getFreq()) {
            case YEARLY, MONTHLY -> start.minusYears(8);
            case WEEKLY -> start.minusWeeks(60);
            default -> start.minusDays(400);
        };
    }

    /** The rule as on the wire. */
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
