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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organisations are public: those that have published an event or were trusted by a moderator. Any other
 * organisation is shown only to its representatives, to people who asked to join it, and to moderators.
 */
@ApplicationScoped
public class OrganisationListings {
    private final EntityManager entities;
    private final Recorder recorder;
    private final Clock clock;
    private final String licence;

    OrganisationListings(
            EntityManager entities,
            Recorder recorder,
            Clock clock,
            @ConfigProperty(name = "app.open-data.licence", defaultValue = "CC-BY-4.0") String licence) {
        this.licence = licence;
        this.entities = entities;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Where an organisation is in the directory.
     *
     * @param listed true when it is public
     * @param represented true when at least one person represents it
     * @param claimDomain the domain of its own site, at which a mail address shows that a person speaks for it; null
     *     when it has no site, when others share the domain, or when anybody gets an address there
     * @param licence SPDX name of the licence under which entries are published
     */
    public record Listing(
            boolean listed, boolean represented, @Nullable String claimDomain, String licence) {}

    /** Returns where the organisation is in the directory; needs one statement. */
    public Listing listing(Organisation organisation) {
        organisation.flush();
        Object[] row = (Object[]) entities.createNativeQuery("""
                        SELECT EXISTS (SELECT 1 FROM organisation_listed l WHERE l.organisation_id = o.id),
                            EXISTS (SELECT 1 FROM representative r WHERE r.organisation_id = o.id),
                            CASE WHEN NOT EXISTS (SELECT 1 FROM organisation other
                                WHERE other.website_host = o.website_host AND other.id <> o.id) THEN o.website_host END
                        FROM organisation o WHERE o.id = :id
                        """)
                .setParameter("id", organisation.id)
                .getSingleResult();
        return new Listing(
                (boolean) row[0],
                (boolean) row[1],
                row[2] == null || SharedHosts.isShared((String) row[2]) ? null : (String) row[2],
                licence);
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
