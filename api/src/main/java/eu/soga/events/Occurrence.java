package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceRules;
import eu.soga.events.schedule.Schedule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event, as searched. Its id is derived from the event and the original start when the date is first
 * stored, and stays when the date moves.
 */
@Entity
@Table(name = "occurrence")
public class Occurrence extends PanacheEntityBase {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

    /** When schedule or rule have it; what a date of a series is known by. */
    @Column(name = "original_start")
    public LocalDateTime originalStart;

    @Column(name = "start_local")
    public LocalDateTime start;

    @Column(name = "end_local")
    @Nullable
    public LocalDateTime end;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    /** First day it touches, in its own zone. */
    @Column(name = "first_day")
    public LocalDate firstDay;

    /** Last day it touches, in its own zone; inclusive. */
    @Column(name = "last_day")
    public LocalDate lastDay;

    /** Called off while its series goes on. */
    public boolean cancelled;

    /** Its own title, per language; empty when it goes by its event's. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> title = new LinkedHashMap<>();

    /** Why it was called off or moved, per language. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> note = new LinkedHashMap<>();

    protected Occurrence() {}

    private Occurrence(Event event, UUID id) {
        this.event = event;
        this.id = id;
    }

    private Occurrence become(LocalDateTime original, PlannedDates.PlannedDate date) {
        Schedule when = date.schedule();
        OccurrenceOverride override = date.override();
        originalStart = original;
        start = when.start();
        end = when.end();
        startsAt = when.startsAt();
        endsAt = when.overFrom();
        firstDay = when.firstDay();
        lastDay = when.lastDay();
        cancelled = override != null && override.cancelled;
        title = new LinkedHashMap<>(override == null ? Map.of() : override.title);
        note = new LinkedHashMap<>(override == null ? Map.of() : override.note);
        return this;
    }

    /** The id under which the date of an event that is planned for this wall time is first written down. */
    static UUID idOf(UUID eventId, LocalDateTime originalStart) {
        return UUID.nameUUIDFromBytes((eventId + "/" + originalStart).getBytes(StandardCharsets.UTF_8));
    }

    /** Its own wall times in the event's zone. */
    public Schedule schedule() {
        Schedule planned = Objects.requireNonNull(event.schedule(), "an event with dates has a schedule");
        return planned.at(start, end, startsAt, endsAt);
    }

    /** True when it takes place at another time than the rule of its series has it. */
    public boolean isMoved() {
        return !event.plannedAt(originalStart).equals(schedule());
    }

    /** Where it stands: called off alone, or as its whole event. */
    public EventStatus status() {
        return cancelled && event.status().isPublic() ? EventStatus.CANCELLED : event.status();
    }

    /**
     * Writes down the dates of an event that was made persistent. A date that stays, or moves with the first one, is
     * still the same date: it keeps its id.
     *
     * @param before when the event was planned so far; null when that did not change or was never said
     */
    public static void replaceFor(Event event, @Nullable Schedule before, Instant now) {
        getEntityManager().flush();
        Schedule first = event.schedule();
        Duration shift =
                before == null || first == null ? Duration.ZERO : Duration.between(before.start(), first.start());
        PlannedDates planned = PlannedDates.of(event, shift, now);
        List<Occurrence> rows = list("event.id", event.id);
        Set<UUID> ids = rows.stream().map(row -> row.id).collect(Collectors.toSet());
        Map<LocalDateTime, PlannedDates.PlannedDate> missing = new LinkedHashMap<>(planned.dates());
        List<Occurrence> left = new ArrayList<>();
        for (Occurrence row : rows) {
            PlannedDates.PlannedDate same = missing.remove(row.originalStart);
            if (same != null) row.become(row.originalStart, same);
            else if (planned.from() == null || !row.originalStart.isBefore(planned.from())) left.add(row);
        }
        for (Occurrence row : left) {
            LocalDateTime moved = row.originalStart.plus(shift);
            PlannedDates.PlannedDate same = missing.remove(moved);
            if (same != null) row.become(moved, same);
            else row.delete();
        }
        missing.forEach((start, date) -> new Occurrence(event, freeId(event, start, ids))
                .become(start, date)
                .persist());
    }

    /** Gives the dates from this one on, with what differs on them, to the series that continues them. */
    public static void handOver(Event from, LocalDateTime date, Event to, Instant now) {
        Schedule planned = from.plannedAt(date);
        Occurrence.<Occurrence>list("event", to).forEach(Occurrence::delete);
        getEntityManager().flush();
        Occurrence.<Occurrence>list("event = ?1 and originalStart >= ?2", from, date)
                .forEach(row -> row.event = to);
        OccurrenceOverride.<OccurrenceOverride>list("event = ?1 and originalStart >= ?2", from, date)
                .forEach(override -> override.event = to);
        replaceFor(to, planned, now);
    }

    /** The next dates of a series that are not over, at most this many. */
    public static List<Occurrence> next(Event event, Instant now, int atMost) {
        return Occurrence.<Occurrence>find(
                        "from Occurrence o join fetch o.event where o.event = ?1 and o.endsAt > ?2 order by"
                                + " o.startsAt, o.id",
                        event,
                        now)
                .page(0, atMost)
                .list();
    }

    /** The next dates of each of these events that take place and are not over, at most so many; in two statements. */
    public static Map<UUID, List<Occurrence>> nextOf(Collection<UUID> events, Instant now, int atMost) {
        if (events.isEmpty()) return Map.of();
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY event_id ORDER BY starts_at, id) AS place
                            FROM occurrence WHERE event_id IN (:events) AND ends_at > :now AND NOT cancelled) coming
                        WHERE place <= :atMost
                        """, UUID.class)
                .setParameter("events", events)
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList();
        List<Occurrence> dates = ids.isEmpty()
                ? List.of()
                : list("from Occurrence o join fetch o.event where o.id in ?1 order by o.startsAt, o.id", ids);
        return dates.stream().collect(Collectors.groupingBy(date -> date.event.id));
    }

    /**
     * The dates of these series since {@code since} that do not read from the rule alone: moved, cancelled, named, or
     * shown otherwise because clocks change.
     */
    public static List<Occurrence> irregular(Collection<UUID> series, LocalDateTime since) {
        if (series.isEmpty()) return List.of();
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        SELECT o.id FROM occurrence o JOIN event e ON e.id = o.event_id
                        WHERE o.event_id IN (:series) AND o.original_start >= :since AND (o.cancelled
                            OR o.start_local <> o.original_start OR o.title <> '{}' OR o.note <> '{}'
                            OR o.end_local - o.start_local IS DISTINCT FROM e.end_local - e.start_local
                            OR NOT e.all_day AND o.end_local IS NOT NULL
                                AND o.ends_at - o.starts_at <> o.end_local - o.start_local)
                        """, UUID.class)
                .setParameter("series", series)
                .setParameter("since", since)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : list("from Occurrence o join fetch o.event where o.id in ?1 order by o.originalStart, o.id", ids);
    }

    /** One date of a series; empty when none is written down. */
    public static Optional<Occurrence> of(Event event, LocalDateTime originalStart) {
        return find("event = ?1 and originalStart = ?2", event, originalStart).firstResultOptional();
    }

    /** A date may have been planned for a time that another one had when it was first written down. */
    private static UUID freeId(Event event, LocalDateTime start, Set<UUID> taken) {
        UUID id = idOf(event.id, start);
        for (int again = 2; !taken.add(id); again++)
            id = UUID.nameUUIDFromBytes((event.id + "/" + start + "/" + again).getBytes(StandardCharsets.UTF_8));
        return id;
    }

    /** The dates an event should have: the one of a schedule, or those of a series around now, with what differs on some. */
    private record PlannedDates(@Nullable LocalDateTime from, Map<LocalDateTime, PlannedDate> dates) {
        /**
         * One of them.
         *
         * @param override what differs from the rule; null when nothing does
         */
        private record PlannedDate(
                Schedule schedule, @Nullable OccurrenceOverride override) {}

        /**
         * A series is written down from 24 months ago to 24 months ahead; what took place before stays as it
         * was written.
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
}
