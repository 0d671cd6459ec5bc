package eu.soga.events.schedule;

import eu.soga.events.schedule.ScheduleRefusal.InvalidScheduleException;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place. Local time and IANA zone are stored, instants are derived from them. An all-day schedule
 * counts whole days, from midnight to an exclusive midnight. {@code endUnknown} is a state of its own; no duration is
 * invented.
 *
 * <p>{@link #parse} and {@link #of} check every rule. The constructor checks none, because it also reads rows written
 * before a country changed its clocks, which must stay readable.
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

    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /** Parses and checks a schedule. @throws InvalidScheduleException with every refusal at once */
    public static Schedule parse(ScheduleText text) throws InvalidScheduleException {
        return new ScheduleParser(text).schedule();
    }

    /** Returns every fault; empty when {@link #parse} would accept it. */
    public static List<ScheduleRefusal> refusals(ScheduleText text) {
        return new ScheduleParser(text).refusals();
    }

    /** Creates a checked schedule with hours. */
    public static Schedule of(LocalDateTime start, LocalDateTime end, ZoneId zone) throws InvalidScheduleException {
        return new Schedule(start, end, zone.getId(), false, false, null, null).checked();
    }

    /** Creates a checked schedule of whole days, {@code end} excluded. */
    public static Schedule ofDays(LocalDate start, LocalDate end, ZoneId zone) throws InvalidScheduleException {
        return new Schedule(start.atStartOfDay(), end.atStartOfDay(), zone.getId(), true, false, null, null).checked();
    }

    /**
     * Returns the same schedule with another start: zone and local duration stay, whatever clock changes lie in
     * between.
     */
    public Schedule startingAt(LocalDateTime newStart) throws InvalidScheduleException {
        LocalDateTime newEnd = wallDuration().map(newStart::plus).orElse(null);
        return new Schedule(newStart, newEnd, zone, allDay, endUnknown, null, null).checked();
    }

    /**
     * Returns the schedule of a date that was moved to these local times in the same zone. The instants tell which
     * of two equal local times is meant.
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

    /** Formats a local time in the form of the API: a day when all-day, else to the minute. */
    public String write(LocalDateTime wallTime) {
        return wallTime.format(allDay ? ScheduleText.DAY : ScheduleText.MINUTE);
    }

    /**
     * Returns the schedule in the form of the API: {@code yyyy-MM-dd} when all-day (end excluded), else {@code
     * yyyy-MM-ddTHH:mm}.
     */
    public ScheduleText toText() {
        return ScheduleText.of(this);
    }

    /** Returns the zone. @throws java.time.DateTimeException only when the JDK has dropped it since */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** Returns the start as an instant; an all-day schedule starts with its first day. */
    public Instant startsAt() {
        return allDay ? WallTime.startOfDay(firstDay(), zoneId()) : WallTime.instant(start, zoneId(), startFold);
    }

    /** Returns the end as an instant; empty while it is unknown. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(end)
                .map(e -> allDay
                        ? WallTime.startOfDay(e.toLocalDate(), zoneId())
                        : WallTime.instant(e, zoneId(), endFold));
    }

    /** Returns when it counts as over: its end or, while that is unknown, the end of its first day. */
    public Instant overFrom() {
        return endsAt().orElseGet(() -> WallTime.startOfDay(firstDay().plusDays(1), zoneId()));
    }

    /** True when it is over at {@code now}. */
    public boolean isOver(Instant now) {
        return !now.isBefore(overFrom());
    }

    /** True when it is over by this clock. */
    public boolean isOver(Clock clock) {
        return isOver(clock.instant());
    }

    /** Returns the day of its start, in its own zone. */
    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    /** Returns the last day it touches, included; the first one while the end is unknown. */
    public LocalDate lastDay() {
        return end == null ? firstDay() : end.minusNanos(1).toLocalDate();
    }

    /**
     * Returns the last day that a calendar shows it on: an evening that ends in the night, by 06:00 and within 24 hours
     * of local time, belongs to the day it starts on; anything else to {@link #lastDay}.
     */
    public LocalDate lastDayShown() {
        boolean inTheNight = !allDay
                && end != null
                && end.toLocalDate().equals(firstDay().plusDays(1))
                && !end.toLocalTime().isAfter(NIGHT_ENDS)
                && end.toLocalTime().isBefore(start.toLocalTime());
        return inTheNight ? firstDay() : lastDay();
    }

    /** Returns the local time from start to end, without clock changes; empty while the end is unknown. */
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
