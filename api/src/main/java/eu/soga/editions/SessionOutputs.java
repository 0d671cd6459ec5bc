package eu.soga.editions;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outputs of one session, in the order in which they are shown. */
@Entity
@Table(name = "session_outputs")
class SessionOutputs extends BaseEntity {
    /** Rises by one with every change; 0 until somebody has written the list. */
    @Version
    int version;

    @Column(name = "event_id")
    UUID eventId;

    @ElementCollection
    @CollectionTable(name = "session_output", joinColumns = @JoinColumn(name = "list_id"))
    @OrderColumn(name = "position")
    List<SessionOutput> items = new ArrayList<>();

    protected SessionOutputs() {}

    SessionOutputs(UUID eventId, Instant now) {
        this.eventId = eventId;
        this.createdAt = now;
    }

    /** Returns the list of a session, stored empty when there is none. Expects that the edition is locked. */
    static SessionOutputs of(UUID eventId, Instant now) {
        return SessionOutputs.<SessionOutputs>find("eventId", eventId)
                .firstResultOptional()
                .orElseGet(() -> {
                    SessionOutputs empty = new SessionOutputs(eventId, now);
                    empty.persistAndFlush();
                    return empty;
                });
    }
}
