package eu.soga.events;

import eu.soga.organisations.OrganisationChanged;
import eu.soga.shared.changes.ChangeLog;
import eu.soga.shared.changes.ChangeLog.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the public log of events that show something of what changed: their organiser's name, what they are part of,
 * their parts. Always after the change itself is in the log: its head is locked then, so that whoever publishes at the
 * same moment either is found here or reads the new name.
 */
@ApplicationScoped
class EventMentions {
    private static final String PUBLIC = " status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')";
    private static final String SELECT = "SELECT id, coalesce(public_version, version) FROM event WHERE" + PUBLIC;

    private final EntityManager entities;
    private final ChangeLog changes;

    EventMentions(EntityManager entities, ChangeLog changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /** The event this one is part of lists it; null when it is part of none. */
    void inWhole(@Nullable UUID parentId) {
        if (parentId != null)
            tell(entities.createNativeQuery(SELECT + " AND id = :id").setParameter("id", parentId));
    }

    /** The parts of this event name it, and so do the series before and after it. */
    void inParts(UUID id) {
        tell(entities.createNativeQuery(SELECT + """
                         AND (parent_id = :id OR split_from_id = :id
                           OR id = (SELECT split_from_id FROM event WHERE id = :id)) ORDER BY id
                        """).setParameter("id", id));
    }

    /** Its events name an organisation, and so do the events they are part of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void organisationChanged(@Observes OrganisationChanged changed) {
        if (!changed.renamed()) return;
        tell(entities.createNativeQuery(SELECT + """
                         AND (organisation_id = :organisation
                           OR id IN (SELECT event_id FROM event_co_organiser WHERE organisation_id = :organisation)
                           OR id IN (SELECT parent_id FROM event WHERE organisation_id = :organisation AND""" + PUBLIC + """
                        )) ORDER BY id
                        """)
                .setParameter("organisation", changed.organisationId()));
    }

    private void tell(Query found) {
        List<?> rows = found.getResultList();
        changes.record(
                "event.changed",
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> new Subject(path((UUID) row[0]), ((Number) row[1]).intValue()))
                        .toList());
    }

    /** The address of an event that never changes. */
    static String path(UUID id) {
        return "/api/v1/events/" + id;
    }
}
