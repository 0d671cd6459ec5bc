package eu.soga.organisations;

import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Decides which organisations are public: those that have published an event or were trusted by a moderator. Any other
 * organisation is shown only to its representatives, to people who asked to join it, and to moderators.
 */
@ApplicationScoped
public class OrganisationListings {
    private final EntityManager entities;
    private final Recorder recorder;
    private final Clock clock;

    OrganisationListings(EntityManager entities, Recorder recorder, Clock clock) {
        this.entities = entities;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** True when the organisation is public. */
    public boolean isListed(UUID organisationId) {
        return !entities.createNativeQuery("SELECT 1 FROM organisation_listed WHERE organisation_id = :id")
                .setParameter("id", organisationId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Makes the organisation public; does nothing when it already is. Inserts a row of its own, so that the
     * organisation need not be locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void list(Organisation organisation) {
        if (!add(organisation)) return;
        recorder.change(
                OrganisationChangeType.LISTED,
                () -> List.of(new Subject("/api/v1/organisations/" + organisation.id, organisation.version)));
    }

    /** Counts the organisations of this account that are not public yet. */
    public long countUnlistedOf(String subject) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM organisation o WHERE o.created_by = :subject AND NOT EXISTS"
                                        + " (SELECT 1 FROM organisation_listed l WHERE l.organisation_id = o.id)")
                        .setParameter("subject", subject)
                        .getSingleResult())
                .longValue();
    }

    private boolean add(Organisation organisation) {
        organisation.flush();
        return entities.createNativeQuery("INSERT INTO organisation_listed (organisation_id, listed_at)"
                                + " VALUES (:id, :now) ON CONFLICT DO NOTHING")
                        .setParameter("id", organisation.id)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
