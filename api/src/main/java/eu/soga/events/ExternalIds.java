package eu.soga.events;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Optional;
import java.util.UUID;

/** The numbers under which organisations know their events. */
public final class ExternalIds {
    private ExternalIds() {}

    /** The event of this organisation with this number. */
    public static Optional<Event> find(UUID organisationId, String externalId) {
        return Event.find("organisation.id = ?1 and externalId = ?2", organisationId, externalId)
                .firstResultOptional();
    }

    /**
     * As {@link #find}, or the entry it was merged into, locked as it is now until the transaction ends. Only that one:
     * who locks both crosses who merges the latter.
     */
    static Optional<Event> findForChange(UUID organisationId, String externalId) {
        return Event.find(
                        "select coalesce(e.mergedInto, e.id) from Event e where e.organisation.id = ?1 and e.externalId = ?2",
                        organisationId,
                        externalId)
                .project(UUID.class)
                .firstResultOptional()
                .flatMap(Event::findForChange)
                // merged while we waited for it
                .map(event -> event.mergedInto() == null
                        ? event
                        : Event.findForChange(event.mergedInto()).orElseThrow());
    }

    /** Until the transaction ends, nobody else gives an event of this organisation this number. */
    static void lock(UUID organisationId, String externalId) {
        Panache.getSession()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "externalId " + organisationId + " " + externalId)
                .getSingleResult();
    }
}
