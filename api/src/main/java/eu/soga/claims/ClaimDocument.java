package eu.soga.claims;

import eu.soga.claims.rules.SchemeTerms.DocumentKind;
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

/** A piece of a claim. Its bytes are sealed in the store of files, under {@link #key}. */
@Entity
@Table(name = "claim_document")
class ClaimDocument extends BaseEntity {
    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    String name;

    /** By content, never as the sender says. */
    @Column(name = "media_type")
    String mediaType;

    int bytes;
    String sha256;

    @Column(name = "key_name")
    String keyName;

    @Column(name = "uploaded_by")
    String uploadedBy;

    @Column(name = "removed_at")
    @Nullable
    Instant removedAt;

    /** Under which name the store keeps the sealed bytes; null when they are gone. */
    @Column(name = "stored_as")
    @Nullable
    UUID storedAs;

    /** When it was erased; the row stays, with kind and hash. */
    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    String key() {
        return key(storedAs);
    }

    static String key(@Nullable UUID id) {
        return "claim-documents/" + id;
    }

    static List<ClaimDocument> of(UUID claim) {
        return list("claimId = ?1 and removedAt is null order by createdAt, id", claim);
    }

    /** Claims of other legal units that hold the same file. */
    static List<UUID> sameElsewhere(Claim claim) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.id from ClaimDocument d, ClaimDocument o, Claim c where d.claimId = :claim"
                                + " and d.removedAt is null and o.sha256 = d.sha256 and o.claimId = c.id"
                                + " and c.partyKey <> :party",
                        UUID.class)
                .setParameter("claim", claim.id)
                .setParameter("party", claim.partyKey)
                .getResultList();
    }
}
