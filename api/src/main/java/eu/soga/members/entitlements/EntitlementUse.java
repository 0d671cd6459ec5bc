package eu.soga.members.entitlements;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A part of a quota that a member used in a term, or one that was taken back. Written once. */
@Entity
@Immutable
@Table(name = "entitlement_use")
class EntitlementUse extends BaseEntity {
    @Column(name = "entitlement_id")
    UUID entitlementId;

    @Column(name = "term_id")
    UUID termId;

    int amount;

    @Column(name = "used_on")
    LocalDate usedOn;

    @Nullable
    String note;

    @Nullable
    UUID reverses;

    @Column(name = "by_subject")
    String bySubject;

    @Column(name = "by_name")
    String byName;

    protected EntitlementUse() {}

    EntitlementUse(UUID entitlementId, UUID termId, Entitlements.EntitlementUseRequest used, Instant now) {
        this.entitlementId = entitlementId;
        this.termId = termId;
        this.amount = used.amount();
        this.usedOn = used.usedOn();
        this.note = used.note();
        this.createdAt = now;
    }

    /** Takes all of that use back. */
    EntitlementUse(EntitlementUse mistake, LocalDate today, String reason, Instant now) {
        this.entitlementId = mistake.entitlementId;
        this.termId = mistake.termId;
        this.amount = mistake.amount;
        this.usedOn = today;
        this.note = reason;
        this.reverses = mistake.id;
        this.createdAt = now;
    }

    static List<EntitlementUse> of(UUID termId) {
        return list("termId = ?1 order by createdAt, id", termId);
    }
}
