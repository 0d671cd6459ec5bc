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
 * Which organisations the public sees: those that have published an event, or that a moderator has trusted. Until then
 * an organisation is shown to its representatives and to moderators only.
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

    /** Whether the public sees the organisation. */
    public boolean isListed(UUID organisationId) {
        return !entities.createNativeQuery("SELECT 1 FROM organisation_listed WHERE organisation_id = :id")
                .setParameter("id", organisationId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Brings the organisation into the directory; nothing when it is there. Writes a row of its own, so that no lock on
     * the organisation is needed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void list(Organisation organisation) {
        if (!add(organisation)) return;
        recorder.change(
                OrganisationChangeType.LISTED,
                () -> List.of(new Subject("/api/v1/organisations/" + organisation.id, organisation.version)));
    }

    /** How many organisations this account created that the public does not see yet. */
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
