package eu.soga.claims;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A reimbursement scheme with its envelope. Reserving, releasing and spending need its row lock; the database refuses
 * more than the envelope too.
 */
@Entity
@Table(name = "claim_scheme")
class Scheme extends BaseEntity {
    @Version
    int version;

    String slug;
    String project;
    String currency;

    @Column(name = "envelope_cents")
    private long envelopeCents;

    @Column(name = "most_beneficiaries")
    private int mostBeneficiaries;

    @Column(name = "reserved_cents")
    private long reservedCents;

    @Column(name = "spent_cents")
    private long spentCents;

    private int beneficiaries;

    protected Scheme() {}

    Scheme(String slug, String project, String currency, long envelopeCents, int mostBeneficiaries, Instant now) {
        this.slug = slug;
        this.project = project;
        this.currency = currency;
        this.envelopeCents = envelopeCents;
        this.mostBeneficiaries = mostBeneficiaries;
        this.createdAt = now;
    }

    /** How the envelope stands. @param free neither reserved nor spent */
    record Envelope(
            long totalCents,
            long reservedCents,
            long spentCents,
            long freeCents,
            int mostBeneficiaries,
            int beneficiaries,
            String currency) {}

    Envelope envelope() {
        return new Envelope(
                envelopeCents, reservedCents, spentCents, free(), mostBeneficiaries, beneficiaries, currency);
    }

    private long free() {
        return envelopeCents - reservedCents - spentCents;
    }

    /** Held until the transaction ends, and read anew. @throws DomainException 404 */
    static Scheme lock(UUID id) {
        Scheme scheme = Scheme.<Scheme>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("scheme"));
        getEntityManager().refresh(scheme);
        return scheme;
    }

    static Optional<Scheme> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
