package eu.soga.claims;

import eu.soga.claims.rules.SchemeTerms;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.record.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Creates schemes of reference and demonstration data. */
@ApplicationScoped
public class SchemeLoader {
    private final Recorder recorder;
    private final Clock clock;

    SchemeLoader(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A scheme to load from a file.
     *
     * @param validFrom from when its first version is in force
     * @param covered the events that give the right to the allowance
     * @param counted further events that count for «first participation»
     */
    public record SchemeListing(
            String slug,
            String project,
            long envelopeCents,
            int mostBeneficiaries,
            Instant validFrom,
            SchemeTerms terms,
            List<UUID> covered,
            List<UUID> counted) {}

    /** Returns the id of the scheme with this slug. Creates the scheme if it is missing; else leaves it unchanged. */
    @Transactional
    @ActivateRequestContext
    public UUID load(SchemeListing listing) {
        return Scheme.findBySlug(listing.slug).orElseGet(() -> create(listing)).id;
    }

    private Scheme create(SchemeListing listing) {
        Scheme scheme = new Scheme(
                listing.slug,
                listing.project,
                listing.terms.amount().money().currency(),
                listing.envelopeCents,
                listing.mostBeneficiaries,
                clock.instant());
        scheme.persist();
        new Version(scheme.id, 1, listing.validFrom, listing.terms, clock.instant()).persistAndFlush();
        listing.covered.forEach(event -> counts(scheme, event, "COVERED"));
        listing.counted.forEach(event -> counts(scheme, event, "COUNTED"));
        recorder.act(new Act("scheme", scheme.id, "load", null, null, null, null));
        return scheme;
    }

    private static void counts(Scheme scheme, UUID event, String role) {
        Scheme.getEntityManager()
                .createNativeQuery("INSERT INTO claim_scheme_event (scheme_id, event_id, role)"
                        + " VALUES (:scheme, :event, :role) ON CONFLICT DO NOTHING")
                .setParameter("scheme", scheme.id)
                .setParameter("event", event)
                .setParameter("role", role)
                .executeUpdate();
    }

    /** One version of a scheme, written once. */
    @Entity(name = "SchemeVersion")
    @Table(name = "claim_scheme_terms")
    static class Version extends BaseEntity {
        @Column(name = "scheme_id")
        UUID schemeId;

        int number;

        @Column(name = "valid_from")
        Instant validFrom;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Object> terms;

        protected Version() {}

        Version(UUID schemeId, int number, Instant validFrom, SchemeTerms terms, Instant now) {
            this.schemeId = schemeId;
            this.number = number;
            this.validFrom = validFrom;
            this.terms = terms.write();
            this.createdAt = now;
        }
    }
}
