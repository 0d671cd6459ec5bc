package eu.soga.events.feeds;

import eu.soga.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

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

    /**
     * Shows the database of this moment until the transaction ends, so that what moves while a long answer is written is
     * neither lost nor there twice. Comes first in its transaction.
     */
    void holdStill() {
        database.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
    }
}
