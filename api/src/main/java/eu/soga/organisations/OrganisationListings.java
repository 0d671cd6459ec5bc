package eu.soga.organisations;

import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organisations are public: those that have published an event or a resource, or that a moderator
 * listed or trusted. Any other organisation is shown only to its representatives, to people who asked to join it, and to moderators.
 */
@ApplicationScoped
public class OrganisationListings {
    private final EntityManager entities;
    private final Recorder recorder;
    private final Clock clock;
    private final Instance<PublicMentions> mentions;
    private final ReadRows rows;
    private final String licence;

    OrganisationListings(
            EntityManager entities,
            Recorder recorder,
            Clock clock,
            @Any Instance<PublicMentions> mentions,
            ReadRows rows,
            @ConfigProperty(name = "app.open-data.licence", defaultValue = "CC-BY-4.0") String licence) {
        this.licence = licence;
        this.mentions = mentions;
        this.rows = rows;
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
     * @param unlisted when and why a moderator took it out of the atlas; null when none did, or it is public again
     */
    public record Listing(
            boolean listed,
            boolean represented,
            @Nullable String claimDomain,
            String licence,
            @Nullable Unlisted unlisted) {}

    /**
     * That a moderator took the organisation out of the atlas.
     *
     * @param reason in the moderator's words, for the representatives
     */
    public record Unlisted(Instant at, String reason) {}

    /** Returns where the organisation is in the directory; needs one statement, two when it is not public. */
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
                licence,
                (boolean) row[0] ? null : unlisted(organisation.id));
    }

    private @Nullable Unlisted unlisted(UUID organisationId) {
        return rows
                .all(
                        "SELECT unlisted_at, reason FROM organisation_unlisted WHERE organisation_id = :id",
                        Map.of("id", organisationId),
                        row -> new Unlisted(row.instant("unlisted_at"), row.text("reason")))
                .stream()
                .findFirst()
                .orElse(null);
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
     * organisation need not be locked. An organisation that is public stays so until the end of the transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void list(Organisation organisation) {
        if (!add(organisation) && (isKept(organisation) || !add(organisation))) return;
        entities.createNativeQuery("DELETE FROM organisation_unlisted WHERE organisation_id = :id")
                .setParameter("id", organisation.id)
                .executeUpdate();
        recorder.change(
                OrganisationChangeType.LISTED,
                () -> List.of(new Subject("/api/v1/organisations/" + organisation.id, organisation.version)));
    }

    /**
     * Takes a locked organisation out of the atlas until it is listed again, by a moderator or by what it publishes.
     *
     * @throws DomainException 409 when something public names it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlist(Organisation organisation, String reason, String by) {
        // first, because it waits for transactions that publish something of the organisation
        entities.createNativeQuery("DELETE FROM organisation_listed WHERE organisation_id = :id")
                .setParameter("id", organisation.id)
                .executeUpdate();
        for (PublicMentions room : mentions)
            if (room.name(organisation.id)) throw OrganisationRefusal.NAMED_IN_PUBLIC.problem();
        entities.createNativeQuery(
                        "INSERT INTO organisation_unlisted (organisation_id, unlisted_at, unlisted_by, reason)"
                                + " VALUES (:id, :now, :by, :reason)")
                .setParameter("id", organisation.id)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
        recorder.change(
                OrganisationChangeType.DELETED,
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

    /** True when the organisation is public, and then nobody takes it out of the atlas before this transaction ends. */
    private boolean isKept(Organisation organisation) {
        return !entities.createNativeQuery("SELECT 1 FROM organisation_listed WHERE organisation_id = :id FOR SHARE")
                .setParameter("id", organisation.id)
                .getResultList()
                .isEmpty();
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
