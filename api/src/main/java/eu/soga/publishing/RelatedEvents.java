package eu.soga.publishing;

import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.shared.persistence.LongReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads what surrounds many events at once, instead of one by one when it is read. */
@ApplicationScoped
class RelatedEvents {
    private final EntityManager database;

    RelatedEvents(EntityManager database) {
        this.database = database;
    }

    /** Co-organisers and parents of all of them. */
    void load(Collection<Event> events) {
        if (events.isEmpty()) return;
        database.createQuery(
                        "select e from Event e left join fetch e.coOrganisations left join fetch e.parent where e in :events",
                        Event.class)
                .setParameter("events", events)
                .getResultList();
    }

    /** Ids of what is public and part of each of them, in order of time. */
    Map<UUID, List<UUID>> partsOf(Collection<Event> events) {
        Map<UUID, List<UUID>> parts = new HashMap<>();
        if (events.isEmpty()) return parts;
        database.createQuery(
                        "select e.parent.id, e.id from Event e where e.parent in :events and e.status in :public"
                                + " order by e.startsAt, e.id",
                        Object[].class)
                .setParameter("events", events)
                .setParameter("public", EventStatus.PUBLIC)
                .getResultList()
                .forEach(row -> parts.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                        .add((UUID) row[1]));
        return parts;
    }

    /** See {@link LongReading#begin}. */
    void holdStill() {
        LongReading.begin(database);
    }
}
