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
 * Calculates every date of a series: its rule and RDATEs without its EXDATEs, in wall time, so that a meeting at two
 * stays at two when clocks change (RFC 5545 §3.8.5). A date is identified by its original start.
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

    /** Of a text that {@link RecurrenceRules} accepted for this schedule. */
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

    /** The original starts between two wall times, both included, in order. */
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

    /** Whether this wall time is the original start of one of its dates. */
    public boolean has(LocalDateTime originalStart) {
        return !between(originalStart, originalStart).isEmpty();
    }

    /** When the date of this original start takes place, unless it was moved. */
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
     * What clocks show at a wall time that a rule made (RFC 5545 §3.3.5): one that they jump over is as much later as
     * they jump, of two equal ones the earlier.
     */
    private ZonedWallTime shown(LocalDateTime local) {
        ZoneId zone = first.zoneId();
        return switch (WallTime.resolve(local, zone)) {
            case Gap _ -> ZonedWallTime.of(WallTime.instant(local, zone, null), zone);
            case Overlap overlap -> ZonedWallTime.of(overlap.earlier().instant(), zone);
            default -> new ZonedWallTime(local, zone, null);
        };
    }

    /** True when it goes on for ever. */
    public boolean isEndless() {
        return rule != null && rule.isEndless();
    }

    /** The original start of its last date; empty when it goes on for ever. */
    public Optional<LocalDateTime> last() {
        if (isEndless()) return Optional.empty();
        SortedSet<LocalDateTime> all = between(LocalDateTime.MIN, LocalDateTime.MAX);
        return all.isEmpty() ? Optional.of(first.start()) : Optional.of(all.last());
    }

    /** The rule that ends before this date, with the other dates before it. */
    public RecurrenceText before(LocalDateTime date) {
        LocalDateTime last = first.allDay() ? date.minusDays(1) : date.minusMinutes(1);
        return text(rule == null ? null : rule.until(last), rdates, exdates, each -> each.isBefore(date));
    }

    /** The rule from this date on, which becomes the first, with the other dates after it. */
    public RecurrenceText from(LocalDateTime date) {
        RecurrencePattern rest = rule;
        if (rule != null && rule.count() != null) {
            int[] before = {0};
            rule.walk(first.start(), each -> each.isBefore(date) && before[0]++ >= 0);
            rest = rule.count(Math.max(1, rule.count() - before[0]));
        }
        return text(rest, rdates, exdates, each -> each.isAfter(date));
    }

    /** As much later: dates and the end of the rule; its pattern stays. */
    public RecurrenceText laterBy(Duration shift) {
        return text(
                rule == null ? null : rule.endingLaterBy(shift),
                rdates.stream().map(date -> date.plus(shift)).toList(),
                exdates.stream().map(date -> date.plus(shift)).toList(),
                _ -> true);
    }

    /** As it is kept, and as on the wire. */
    public RecurrenceText toText() {
        return text(rule, rdates, exdates, _ -> true);
    }

    /** The rule, its UNTIL in wall time; null without one. */
    public @Nullable String rrule() {
        return rule == null ? null : rule.toString();
    }

    /** When the rule ends, in wall time; null when it does not end at a moment. */
    public @Nullable LocalDateTime until() {
        return rule == null ? null : rule.until();
    }

    /** Dates beside the rule, in order. */
    public List<LocalDateTime> rdates() {
        return rdates;
    }

    /** Dates left out, in order. */
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
            // a rule was read up to the horizon when it was accepted; beyond, it has no date anybody could find
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
