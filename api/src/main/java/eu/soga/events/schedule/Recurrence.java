package eu.soga.events.schedule;

import eu.soga.events.schedule.RecurrencePattern.OutOfReachException;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.calendar.ZonedWallTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calculates every date of a series: its rule and RDATEs without its EXDATEs. Dates are calculated in local time, so
 * that a meeting at two stays at two when clocks change (RFC 5545 §3.8.5). A date is identified by its original start.
 * A date in a clock gap moves forward, see {@link #shown}.
 */
public final class Recurrence {
    private final Schedule first;
    private final @Nullable RecurrencePattern rule;
    private final List<LocalDateTime> rdates;
    private final List<LocalDateTime> exdates;

    private Recurrence(
            Schedule first, @Nullable RecurrencePattern rule, List<LocalDateTime> rdates, List<LocalDateTime> exdates) {
        this.first = first;
        this.rule = rule;
        this.rdates = rdates;
        this.exdates = exdates;
    }

    /** Reads a recurrence that {@link RecurrenceRules} accepted for this schedule. */
    public static Recurrence of(RecurrenceText text, Schedule first) {
        return new Recurrence(
                first,
                text.rrule() == null ? null : RecurrencePattern.parse(text.rrule(), first),
                text.rdates().stream().map(Recurrence::read).sorted().distinct().toList(),
                text.exdates().stream()
                        .map(Recurrence::read)
                        .sorted()
                        .distinct()
                        .toList());
    }

    /** Returns the original starts between two local times, both included, in order. */
    public SortedSet<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
        SortedSet<LocalDateTime> dates = new TreeSet<>();
        walk(date -> {
            if (!date.isBefore(from) && !date.isAfter(to)) dates.add(date);
            return date.isBefore(to);
        });
        rdates.stream()
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .forEach(dates::add);
        exdates.forEach(dates::remove);
        return dates;
    }

    /** True when this local time is the original start of one of its dates. */
    public boolean has(LocalDateTime originalStart) {
        return !between(originalStart, originalStart).isEmpty();
    }

    /** Returns the schedule of the date with this original start, as the rule plans it. */
    public Schedule at(LocalDateTime originalStart) {
        if (originalStart.equals(first.start())) return first;
        if (first.allDay()) return on(originalStart, null);
        ZonedWallTime start = shown(originalStart);
        return on(start.local(), start);
    }

    private Schedule on(LocalDateTime start, @Nullable ZonedWallTime resolved) {
        LocalDateTime end = first.wallDuration().map(start::plus).orElse(null);
        ZonedWallTime shownEnd = end == null || first.allDay() ? null : shown(end);
        return new Schedule(
                start,
                shownEnd == null ? end : shownEnd.local(),
                first.zone(),
                first.allDay(),
                first.endUnknown(),
                resolved == null ? null : resolved.fold(),
                shownEnd == null ? null : shownEnd.fold());
    }

    /**
     * Resolves a local time that the rule calculated (RFC 5545 §3.3.5). A time in a clock gap moves forward by the
     * length of the gap; of two equal times the earlier one is meant.
     */
    private ZonedWallTime shown(LocalDateTime local) {
        ZoneId zone = first.zoneId();
        return switch (WallTime.resolve(local, zone)) {
            case Gap _ -> ZonedWallTime.of(WallTime.instant(local, zone, null), zone);
            case Overlap overlap -> ZonedWallTime.of(overlap.earlier().instant(), zone);
            default -> new ZonedWallTime(local, zone, null);
        };
    }

    /** True for a series without end. */
    public boolean isEndless() {
        return rule != null && rule.isEndless();
    }

    /** Returns the original start of the last date; empty for a series without end. */
    public Optional<LocalDateTime> last() {
        if (isEndless()) return Optional.empty();
        SortedSet<LocalDateTime> all = between(LocalDateTime.MIN, LocalDateTime.MAX);
        return all.isEmpty() ? Optional.of(first.start()) : Optional.of(all.last());
    }

    /**
     * Returns the part of the series before this date: the rule with an earlier end, and the single dates before
     * it.
     */
    public RecurrenceText before(LocalDateTime date) {
        LocalDateTime last = first.allDay() ? date.minusDays(1) : date.minusMinutes(1);
        return text(rule == null ? null : rule.until(last), rdates, exdates, each -> each.isBefore(date));
    }

    /**
     * Returns the part of the series from this date on, which becomes its first date, with the single dates after
     * it.
     */
    public RecurrenceText from(LocalDateTime date) {
        RecurrencePattern rest = rule;
        if (rule != null && rule.count() != null) {
            int[] before = {0};
            rule.walk(first.start(), each -> each.isBefore(date) && before[0]++ >= 0);
            rest = rule.count(Math.max(1, rule.count() - before[0]));
        }
        return text(rest, rdates, exdates, each -> each.isAfter(date));
    }

    /** Moves single dates and the end of the rule by this duration; the pattern of the rule stays. */
    public RecurrenceText laterBy(Duration shift) {
        return text(
                rule == null ? null : rule.endingLaterBy(shift),
                rdates.stream().map(date -> date.plus(shift)).toList(),
                exdates.stream().map(date -> date.plus(shift)).toList(),
                _ -> true);
    }

    /** Returns the recurrence as stored and in the form of the API. */
    public RecurrenceText toText() {
        return text(rule, rdates, exdates, _ -> true);
    }

    /** Returns the rule with UNTIL in local time; null without a rule. */
    public @Nullable String rrule() {
        return rule == null ? null : rule.toString();
    }

    /** Returns the end of the rule in local time; null when it has no UNTIL. */
    public @Nullable LocalDateTime until() {
        return rule == null ? null : rule.until();
    }

    /** Returns the dates beside the rule, in order. */
    public List<LocalDateTime> rdates() {
        return rdates;
    }

    /** Returns the dates left out, in order. */
    public List<LocalDateTime> exdates() {
        return exdates;
    }

    private void walk(Predicate<LocalDateTime> reader) {
        if (rule == null) {
            reader.test(first.start());
            return;
        }
        try {
            rule.walk(first.start(), reader);
        } catch (OutOfReachException _) {
            // the rule was walked up to the horizon when it was accepted; it has no date within reach after
            // that
        }
    }

    private RecurrenceText text(
            @Nullable RecurrencePattern pattern,
            List<LocalDateTime> more,
            List<LocalDateTime> less,
            Predicate<LocalDateTime> kept) {
        DateTimeFormatter format = first.allDay() ? ScheduleText.DAY : ScheduleText.MINUTE;
        return new RecurrenceText(
                pattern == null ? null : pattern.toString(),
                more.stream().filter(kept).map(format::format).toList(),
                less.stream().filter(kept).map(format::format).toList());
    }

    private static LocalDateTime read(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }
}
