package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to represent an organisation, sent to one mail address. It is open until accepted, revoked or
 * expired.
 */
@Entity
@Table(name = "invitation")
class Invitation extends BaseEntity {
    static final Duration VALIDITY = Duration.ofDays(14);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    /** Stored in lower case. */
    public String email;

    @Enumerated(EnumType.STRING)
    public RepresentativeRole role;

    public String language;

    /** SHA-256 of the token, which is only in the mail. */
    @Column(name = "token_hash")
    public String tokenHash;

    @Column(name = "invited_by")
    public String invitedBy;

    @Column(name = "invited_by_name")
    public String invitedByName;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /**
     * Keycloak's id of the account created for this invitation; null when the address already had one, or when the
     * account was removed unused.
     */
    @Column(name = "account_created")
    @Nullable
    public String accountCreated;

    @Column(name = "accepted_at")
    @Nullable
    private Instant acceptedAt;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    protected Invitation() {}

    Invitation(Organisation organisation, String email, RepresentativeRole role, String tokenHash, Instant now) {
        this.organisation = organisation;
        this.email = email;
        this.role = role;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(VALIDITY);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /**
     * @throws DomainException 410 when it was accepted or revoked, or has expired
     */
    void requireOpen(Instant now) {
        if (acceptedAt != null) throw new DomainException(ProblemType.EXPIRED, "This invitation was accepted already.");
        if (revokedAt != null) throw new DomainException(ProblemType.EXPIRED, "This invitation was withdrawn.");
        if (isOver(now))
            throw new DomainException(
                    ProblemType.EXPIRED, "This invitation is over. Ask the organisation for a new one.");
    }

    void accept(Instant now) {
        requireOpen(now);
        acceptedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    /** Locks the invitation until the transaction ends, so that it is accepted once. */
    static Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<Invitation> findByToken(String tokenHash) {
        return find("from Invitation i join fetch i.organisation where i.tokenHash = ?1", tokenHash)
                .firstResultOptional();
    }

    /**
     * Finds the invitation of this address that was neither accepted nor revoked, even if expired; there is at most
     * one.
     */
    static Optional<Invitation> findUnanswered(UUID organisationId, String email) {
        return find(
                        "organisation.id = ?1 and email = ?2 and acceptedAt is null and revokedAt is null",
                        organisationId,
                        email)
                .firstResultOptional();
    }

    /** Returns invitations that were neither accepted nor revoked, even if expired, newest first. */
    static List<Invitation> unansweredOf(UUID organisationId) {
        return list(
                "from Invitation i join fetch i.organisation o where o.id = ?1 and i.acceptedAt is null"
                        + " and i.revokedAt is null order by i.createdAt desc, i.id desc",
                organisationId);
    }

    /** Returns invitations that the owner of this address can accept now, newest first. */
    static List<Invitation> openFor(String email, Instant now) {
        return list(
                "from Invitation i join fetch i.organisation where i.email = ?1 and i.acceptedAt is null"
                        + " and i.revokedAt is null and i.expiresAt > ?2 order by i.createdAt desc, i.id desc",
                email,
                now);
    }
}
