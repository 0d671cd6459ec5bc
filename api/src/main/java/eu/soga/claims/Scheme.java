package eu.soga.claims;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** When the funder paid its balance: the years of keeping count from then on. */
    @Column(name = "balance_paid_on")
    @Nullable
    LocalDate balancePaidOn;

    /** The whole grant of the funder; null exactly when the day is. */
    @Column(name = "grant_cents")
    @Nullable
    Long grantCents;

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

    /** True when an envelope of this size holds what is reserved and spent. */
    boolean fits(long cents, int most) {
        return cents >= reservedCents + spentCents && most >= beneficiaries;
    }

    /** Gives it another envelope. */
    void resize(long cents, int most) {
        require(fits(cents, most), "an envelope holds what is reserved and spent");
        envelopeCents = cents;
        mostBeneficiaries = most;
    }

    private long free() {
        return envelopeCents - reservedCents - spentCents;
    }

    /** Sets money aside for one more beneficiary. @throws DomainException 409 when the envelope has no room */
    void reserve(long cents) {
        if (cents > free())
            throw new DomainException(
                            ProblemType.ILLEGAL_TRANSITION,
                            "The envelope has no room for this amount: nothing was approved.")
                    .because(ClaimAct.Refusal.ENVELOPE_EMPTY);
        if (beneficiaries >= mostBeneficiaries)
            throw new DomainException(
                            ProblemType.ILLEGAL_TRANSITION,
                            "The scheme has as many beneficiaries as it may have: nothing was approved.")
                    .because(ClaimAct.Refusal.ENVELOPE_EMPTY);
        reservedCents += cents;
        beneficiaries++;
    }

    /** Gives back what was set aside. */
    void release(long cents) {
        require(cents <= reservedCents && beneficiaries > 0, "only what was reserved is released");
        reservedCents -= cents;
        beneficiaries--;
    }

    /** What was set aside was paid. */
    void spend(long cents) {
        require(cents <= reservedCents, "only what was reserved is spent");
        reservedCents -= cents;
        spentCents += cents;
    }

    /** The bank sent back what it had paid; it is to be paid again. */
    void unspend(long cents) {
        require(cents <= spentCents, "only what was spent comes back");
        spentCents -= cents;
        reservedCents += cents;
    }

    /** What was paid came back for good. */
    void recover(long cents) {
        require(cents <= spentCents && beneficiaries > 0, "only what was spent comes back");
        spentCents -= cents;
        beneficiaries--;
    }

    private static void require(boolean held, String rule) {
        if (!held) throw new IllegalStateException(rule);
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
