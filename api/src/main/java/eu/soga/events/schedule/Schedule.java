package eu.soga.events.schedule;

import eu.soga.shared.calendar.Fold;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.calendar.ZonedWallTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place: local wall time and IANA zone are the truth, instants are derived. An all-day schedule
 * counts whole days, from midnight to an exclusive midnight; {@code endUnknown} is a state, never an invented duration.
 *
 * <p>{@link #parse} and {@link #of} check every rule. The constructor checks none, because it also reads rows written
 * before a country changed its clocks: such a row stays readable.
 */
@Embeddable
public record Schedule(
        @Column(name = "start_local") LocalDateTime start,
        @Column(name = "end_local") @Nullable LocalDateTime end,
        @Column(name = "zone") String zone,
        @Column(name = "all_day") boolean allDay,
        @Column(name = "end_unknown") boolean endUnknown,

        @Column(name = "start_fold") @Enumerated(EnumType.STRING) @Nullable
        Fold startFold,

        @Column(name = "end_fold") @Enumerated(EnumType.STRING) @Nullable
        Fold endFold) {

    /** The schedule that was written, or every reason why not at once. */
    public static Schedule parse(ScheduleText text) throws InvalidScheduleException {
        return new ScheduleParser(text).schedule();
    }

    /** Everything wrong with what was written; empty when {@link #parse} would accept it. */
    public static List<ScheduleRefusal> refusals(ScheduleText text) {
        return new ScheduleParser(text).refusals();
    }

    /** A schedule with hours, checked. */
    public static Schedule of(LocalDateTime start, LocalDateTime end, ZoneId zone) throws InvalidScheduleException {
        return new Schedule(start, end, zone.getId(), false, false, null, null).checked();
    }

    /** A schedule of whole days, {@code end} excluded, checked. */
    public static Schedule ofDays(LocalDate start, LocalDate end, ZoneId zone) throws InvalidScheduleException {
        return new Schedule(start.atStartOfDay(), end.atStartOfDay(), zone.getId(), true, false, null, null).checked();
    }

    /** The same schedule on another start: zone and duration on the wall are kept, whatever clocks do in between. */
    public Schedule startingAt(LocalDateTime newStart) throws InvalidScheduleException {
        LocalDateTime newEnd = wallDuration().map(newStart::plus).orElse(null);
        return new Schedule(newStart, newEnd, zone, allDay, endUnknown, null, null).checked();
    }

    /**
     * One of its dates, which was moved to these wall times of the same zone. The moments tell which of two equal wall
     * times is meant.
     */
    public Schedule at(LocalDateTime movedStart, @Nullable LocalDateTime movedEnd, Instant startsAt, Instant endsAt) {
        if (movedStart.equals(start) && Objects.equals(movedEnd, end)) return this;
        return new Schedule(
                movedStart,
                movedEnd,
                zone,
                allDay,
                movedEnd == null,
                allDay ? null : ZonedWallTime.of(startsAt, zoneId()).fold(),
                allDay || movedEnd == null
                        ? null
                        : ZonedWallTime.of(endsAt, zoneId()).fold());
    }

    /** A wall time as on the wire: a day when all-day, else to the minute. */
    public String write(LocalDateTime wallTime) {
        return wallTime.format(allDay ? ScheduleText.DAY : ScheduleText.MINUTE);
    }

    /** As on the wire: {@code yyyy-MM-dd} when all-day (end excluded), else {@code yyyy-MM-ddTHH:mm}. */
    public ScheduleText toText() {
        return ScheduleText.of(this);
    }

    /** The zone; throws {@link java.time.DateTimeException} only when the JDK has dropped it since. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** When it starts; an all-day schedule starts with the first moment of its first day. */
    public Instant startsAt() {
        return allDay ? WallTime.startOfDay(firstDay(), zoneId()) : WallTime.instant(start, zoneId(), startFold);
    }

    /** When it ends; empty while the end is unknown. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(end)
                .map(e -> allDay
                        ? WallTime.startOfDay(e.toLocalDate(), zoneId())
                        : WallTime.instant(e, zoneId(), endFold));
    }

    /** From when on it counts as past: its end or, while that is unknown, the end of the day on which it starts. */
    public Instant overFrom() {
        return endsAt().orElseGet(() -> WallTime.startOfDay(firstDay().plusDays(1), zoneId()));
    }

    /** Whether it is past at {@code now}. */
    public boolean isOver(Instant now) {
        return !now.isBefore(overFrom());
    }

    /** Whether it is past by the injected clock. */
    public boolean isOver(Clock clock) {
        return isOver(clock.instant());
    }

    /** The day it starts, where it takes place. */
    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    /** The last day it touches, included; the first one while the end is unknown. */
    public LocalDate lastDay() {
        return end == null ? firstDay() : end.minusNanos(1).toLocalDate();
    }

    /** What clocks on the wall measure from start to end, clock changes not counted; empty while the end is unknown. */
    public Optional<Duration> wallDuration() {
        return Optional.ofNullable(end).map(e -> Duration.between(start, e));
    }

    private Schedule checked() {
        Schedule parsed = parse(toText());
        if (!parsed.start.equals(start) || !Objects.equals(parsed.end, end)) {
            throw new IllegalArgumentException("a schedule counts whole minutes or, all-day, whole days");
        }
        return parsed;
    }
}
