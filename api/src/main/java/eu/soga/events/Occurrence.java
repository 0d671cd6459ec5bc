package eu.soga.events;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One date of an event: what search stands on. Its id is derived from its event and its original start. */
@Entity
@Table(name = "occurrence")
public class Occurrence extends PanacheEntityBase {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    public Event event;

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

    protected Occurrence() {}

    private Occurrence(Event event, Schedule schedule) {
        this.event = event;
        originalStart = schedule.start();
        id = idOf(event.id, originalStart);
        start = schedule.start();
        end = schedule.end();
        startsAt = event.startsAt();
        endsAt = event.endsAt();
        firstDay = schedule.firstDay();
        lastDay = schedule.lastDay();
    }

    /** The id of the date of an event that was first planned for this wall time. */
    static UUID idOf(UUID eventId, LocalDateTime originalStart) {
        return UUID.nameUUIDFromBytes((eventId + "/" + originalStart).getBytes(StandardCharsets.UTF_8));
    }

    /** Its own wall times in the event's zone. */
    public Schedule schedule() {
        Schedule planned = Objects.requireNonNull(event.schedule(), "an event with dates has a schedule");
        return planned.start().equals(start)
                ? planned
                : new Schedule(start, end, planned.zone(), planned.allDay(), planned.endUnknown(), null, null);
    }

    /** Writes the dates of an event anew; the event has been made persistent. */
    static void replaceFor(Event event) {
        getEntityManager().flush();
        delete("event.id", event.id);
        if (event.schedule() != null) new Occurrence(event, event.schedule()).persist();
    }
}
