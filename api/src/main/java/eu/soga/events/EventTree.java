package eu.soga.events;

import eu.soga.shared.persistence.NativeValues;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.UUID;

/** Which events are part of which, read in one statement whatever the depth. */
final class EventTree {
    private EventTree() {}

    /** The event, what it is part of, and so on up. */
    static List<UUID> withAncestors(UUID id) {
        return NativeValues.list(Panache.getSession().createNativeQuery("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id FROM event WHERE id = :id
                            UNION
                            SELECT e.id, e.parent_id FROM event e JOIN above a ON e.id = a.parent_id)
                        SELECT id FROM above
                        """).setParameter("id", id), UUID.class);
    }

    /** Levels from the event down to its lowest part; 1 without parts. */
    static int height(UUID id) {
        return ((Number) Panache.getSession()
                        .createNativeQuery("""
                                WITH RECURSIVE below AS (
                                    SELECT id, 1 AS level FROM event WHERE id = :id
                                    UNION ALL
                                    SELECT e.id, b.level + 1 FROM event e JOIN below b ON e.parent_id = b.id WHERE b.level < 10)
                                SELECT max(level) FROM below
                                """)
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }
}
