package eu.soga.claims;

import eu.soga.claims.ClaimAct.Standing;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason to erase nothing of a claim: who placed it, and which other person lifted it. */
@Entity
@Table(name = "claim_legal_hold")
class LegalHold extends BaseEntity {
    @Column(name = "claim_id")
    UUID claimId;

    String reason;

    @Column(name = "placed_by")
    String placedBy;

    @Column(name = "placed_name")
    String placedName;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;

    @Column(name = "lifted_by")
    @Nullable
    String liftedBy;

    @Column(name = "lifted_name")
    @Nullable
    String liftedName;

    @Column(name = "lift_reason")
    @Nullable
    String liftReason;

    protected LegalHold() {}

    LegalHold(UUID claimId, String reason, Standing by, Instant now) {
        this.claimId = claimId;
        this.reason = reason;
        this.placedBy = by.subject();
        this.placedName = by.name();
        this.createdAt = now;
    }

    void lift(String why, Standing by, Instant now) {
        liftedAt = now;
        liftedBy = by.subject();
        liftedName = by.name();
        liftReason = why;
    }

    static LegalHold standing(UUID claim) {
        return LegalHold.<LegalHold>find("claimId = ?1 and liftedAt is null", claim)
                .singleResult();
    }

    static List<LegalHold> of(UUID claim) {
        return list("claimId = ?1 order by createdAt, id", claim);
    }
}
