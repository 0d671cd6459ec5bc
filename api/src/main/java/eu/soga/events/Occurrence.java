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

    /** Start as the schedule or rule plans it; identifies a date of a series. */
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

    /** True when this date is cancelled while its series continues. */
    public boolean cancelled;

    /** Its own title by language; empty when it has the title of its event. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> title = new LinkedHashMap<>();

    /** Reason of its cancellation or move, by language. */
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
        lastDay = when.lastDayShown();
        cancelled = override != null && override.cancelled;
        title = new LinkedHashMap<>(override == null ? Map.of() : override.title);
        note = new LinkedHashMap<>(override == null ? Map.of() : override.note);
        return this;
    }

    /** Returns the id of a new date of an event, planned for this local time. */
    static UUID idOf(UUID eventId, LocalDateTime originalStart) {
        return UUID.nameUUIDFromBytes((eventId + "/" + originalStart).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns its own schedule in the event's zone. */
    public Schedule schedule() {
        Schedule planned = Objects.requireNonNull(event.schedule(), "an event with dates has a schedule");
        return planned.at(start, end, startsAt, endsAt);
    }

    /** True when it takes place at another time than the rule plans. */
    public boolean isMoved() {
        return !event.plannedAt(originalStart).equals(schedule());
    }

    /** Returns its status: cancelled on its own, else the status of its event. */
    public EventStatus status() {
        return cancelled && event.status().isPublic() ? EventStatus.CANCELLED : event.status();
    }

    /**
     * Stores the dates of a persistent event. A date that stays, or moves along with the first date, keeps its id.
     *
     * @param before former schedule of the event; null when it did not change or there was none
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

    /** Moves the dates from this one on, with their differences, to the series that continues them. */
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

    /** Returns the next dates of a series that are not over, at most this many. */
    public static List<Occurrence> next(Event event, Instant now, int atMost) {
        return Occurrence.<Occurrence>find(
                        "from Occurrence o join fetch o.event where o.event = ?1 and o.endsAt > ?2 order by"
                                + " o.startsAt, o.id",
                        event,
                        now)
                .page(0, atMost)
                .list();
    }

    /**
     * Returns the next dates of each of these events that take place and are not over, at most {@code atMost} each;
     * needs two statements.
     */
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
     * Returns the dates of these series since {@code since} that differ from the rule: moved, cancelled, with an
     * own title or note, or with another length because of a clock change.
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

    /** Finds one date of a series; empty when it is not stored. */
    public static Optional<Occurrence> of(Event event, LocalDateTime originalStart) {
        return find("event = ?1 and originalStart = ?2", event, originalStart).firstResultOptional();
    }

    /**
     * Returns a free id for a new date, because another date may have had this original start when it was first
     * stored.
     */
    private static UUID freeId(Event event, LocalDateTime start, Set<UUID> taken) {
        UUID id = idOf(event.id, start);
        for (int again = 2; !taken.add(id); again++)
            id = UUID.nameUUIDFromBytes((event.id + "/" + start + "/" + again).getBytes(StandardCharsets.UTF_8));
        return id;
    }

    /**
     * The dates an event should have, with their differences: the one of a schedule, or those of a series around
     * now.
     */
    private record PlannedDates(@Nullable LocalDateTime from, Map<LocalDateTime, PlannedDate> dates) {
        /**
         * One planned date.
         *
         * @param override its differences from the rule; null for none
         */
        private record PlannedDate(
                Schedule schedule, @Nullable OccurrenceOverride override) {}

        /**
         * Plans the dates. For a series they reach from 24 months ago to 24 months ahead; earlier dates stay as
         * they were stored.
         *
         * @param shift how far the first date was moved; the differences of dates move with it
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

        /** Keeps the differences of dates that still exist, possibly moved; deletes the others. */
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
