package eu.soga.events;

import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The differences of one date of a series from its rule: cancelled, moved, or with its own title. */
@Entity
@Table(name = "occurrence_override")
public class OccurrenceOverride extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

    @Column(name = "original_start")
    public LocalDateTime originalStart;

    @Column(name = "changed_at")
    public Instant changedAt;

    public boolean cancelled;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> title = new LinkedHashMap<>();

    /** Reason of the change, by language. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> note = new LinkedHashMap<>();

    @Column(name = "start_local")
    @Nullable
    private LocalDateTime start;

    @Column(name = "end_local")
    @Nullable
    private LocalDateTime end;

    @Column(name = "start_fold")
    @Enumerated(EnumType.STRING)
    @Nullable
    private Fold startFold;

    @Column(name = "end_fold")
    @Enumerated(EnumType.STRING)
    @Nullable
    private Fold endFold;

    protected OccurrenceOverride() {}

    /** Creates it for a date without differences yet. */
    public OccurrenceOverride(Event event, LocalDateTime originalStart, Instant now) {
        this.event = event;
        this.originalStart = originalStart;
        createdAt = now;
        changedAt = now;
    }

    /** Moves the date; null returns it to the time of the rule. */
    public void moveTo(@Nullable Schedule when) {
        start = when == null ? null : when.start();
        end = when == null ? null : when.end();
        startFold = when == null ? null : when.startFold();
        endFold = when == null ? null : when.endFold();
    }

    /** Returns its schedule in the zone of its series; {@code planned} when it was not moved. */
    Schedule schedule(Schedule planned) {
        return start == null
                ? planned
                : new Schedule(start, end, planned.zone(), planned.allDay(), end == null, startFold, endFold);
    }

    /** True when the date does not differ from the rule. */
    public boolean isEmpty() {
        return !cancelled && start == null && title.isEmpty() && note.isEmpty();
    }

    /** Returns the dates of these series that were cancelled before this time. */
    public static List<OccurrenceOverride> cancelledBefore(Collection<UUID> series, Instant moment) {
        return series.isEmpty() ? List.of() : list("event.id in ?1 and cancelled and changedAt < ?2", series, moment);
    }

    /** Finds the differences of one date. */
    public static Optional<OccurrenceOverride> of(Event event, LocalDateTime originalStart) {
        return find("event = ?1 and originalStart = ?2", event, originalStart).firstResultOptional();
    }

    /** Returns the differences of all dates of a series, in order. */
    static List<OccurrenceOverride> of(Event event) {
        return list("event = ?1 order by originalStart", event);
    }
}
