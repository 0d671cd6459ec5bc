package eu.soga.claims;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the claimant was asked, and the answer. */
@Entity
@Table(name = "claim_question")
class ClaimQuestion extends BaseEntity {
    /** What is asked about; while it is open, this alone may be edited. */
    enum ClaimItem {
        FIRST_PARTICIPATION,
        LATE_REASON,
        OFFICE,
        AMOUNT,
        DECLARATIONS,
        ACCOUNT,
        DOCUMENTS,
        OTHER
    }

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    ClaimItem item;

    String reason;

    @Column(name = "asked_by")
    String askedBy;

    @Nullable
    String answer;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    protected ClaimQuestion() {}

    ClaimQuestion(UUID claimId, ClaimItem item, String reason, String askedBy, Instant now) {
        this.claimId = claimId;
        this.item = item;
        this.reason = reason;
        this.askedBy = askedBy;
        this.createdAt = now;
    }

    static List<ClaimQuestion> of(UUID claim) {
        return list("claimId = ?1 order by createdAt, id", claim);
    }

    static List<ClaimQuestion> openOf(UUID claim) {
        return list("claimId = ?1 and answeredAt is null order by createdAt, id", claim);
    }
}
