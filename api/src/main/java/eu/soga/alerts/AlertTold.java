package eu.soga.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores which events a saved search has reported, each with its iCalendar SEQUENCE at that time. */
@ApplicationScoped
class AlertTold {
    private final EntityManager entities;

    AlertTold(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns those of the given events that were reported, with their SEQUENCE at that time. */
    Map<UUID, Integer> among(UUID searchId, Collection<UUID> events) {
        List<?> rows = entities.createNativeQuery("SELECT event_id, sequence FROM alert_told"
                        + " WHERE saved_search_id = :search AND event_id = ANY (CAST(:events AS uuid[]))")
                .setParameter("search", searchId)
                .setParameter("events", events.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Integer> told = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> told.put((UUID) row[0], ((Number) row[1]).intValue()));
        return told;
    }

    /** Stores that these events were reported with these SEQUENCE numbers. */
    void keep(UUID searchId, Map<UUID, Integer> states, Instant now) {
        entities.createNativeQuery("INSERT INTO alert_told (saved_search_id, event_id, sequence, told_at)"
                        + " SELECT :search, event, state, :now"
                        + " FROM unnest(CAST(:events AS uuid[]), CAST(:states AS integer[])) AS told (event, state)"
                        + " ON CONFLICT (saved_search_id, event_id)"
                        + " DO UPDATE SET sequence = excluded.sequence, told_at = excluded.told_at")
                .setParameter("search", searchId)
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter("events", states.keySet().toArray(UUID[]::new))
                .setParameter("states", states.values().toArray(Integer[]::new))
                .executeUpdate();
    }
}
