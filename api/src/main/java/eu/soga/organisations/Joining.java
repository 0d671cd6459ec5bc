package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's request to represent an organisation, pending until a signatory or a moderator decides it. */
@Entity
@Table(name = "join_request")
public class Joining extends BaseEntity {
    static final Duration LINK_VALIDITY = Duration.ofDays(14);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    public Organisation organisation;

    /** Keycloak's id of the account. */
    public String subject;

    public String name;

    @Nullable
    public String email;

    @Enumerated(EnumType.STRING)
    public RepresentativeRole role;

    public String message;

    @Enumerated(EnumType.STRING)
    private JoiningStatus status = JoiningStatus.PENDING;

    /** What the person says about himself or herself; null when it was not asked. */
    @Embedded
    @Nullable
    public EntryClaim claim;

    /** SHA-256 of the token in the mail to {@code claim.address}; null when no mail went out. */
    @Column(name = "token_hash")
    @Nullable
    private String tokenHash;

    @Column(name = "expires_at")
    @Nullable
    private Instant expiresAt;

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    private String decidedBy;

    @Column(name = "decision_message")
    @Nullable
    private String decisionMessage;

    protected Joining() {}

    public Joining(Organisation organisation, String subject, String name, RepresentativeRole role, Instant now) {
        this.organisation = organisation;
        this.subject = subject;
        this.name = name;
        this.role = role;
        this.createdAt = now;
    }

    public JoiningStatus status() {
        return status;
    }

    /** End of the link in the mail; null when no mail went out. */
    @Nullable
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Stores that a link was sent to the address of the claim. */
    public void sent(String token, Instant now) {
        tokenHash = token;
        expiresAt = now.plus(LINK_VALIDITY);
    }

    /** Stores that the person reads the address of the claim. */
    public void confirm(Instant now) {
        if (claim != null) claim = claim.confirmed(now);
    }

    @Nullable
    public Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    public String decisionMessage() {
        return decisionMessage;
    }

    /**
     * @throws DomainException 409 when it was already decided
     */
    public void decide(JoiningStatus decision, String by, @Nullable String words, Instant now) {
        if (status != JoiningStatus.PENDING)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "This request was decided already.");
        status = decision;
        decidedAt = now;
        decidedBy = by;
        decisionMessage = words;
    }

    /** Locks the request until the transaction ends, so that it is decided once. @throws DomainException 404 */
    public static Joining lock(UUID id) {
        return Joining.<Joining>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("request"));
    }

    /** Finds the request whose mail had this link. */
    public static Optional<Joining> findByToken(String tokenHash) {
        return find("from Joining j join fetch j.organisation where j.tokenHash = ?1", tokenHash)
                .firstResultOptional();
    }

    static boolean isPending(UUID organisationId, String subject) {
        return count(
                        "organisation.id = ?1 and subject = ?2 and status = ?3",
                        organisationId,
                        subject,
                        JoiningStatus.PENDING)
                > 0;
    }

    /** Counts pending requests by organisation; organisations without any are left out. */
    public static Map<UUID, Long> countPending(List<UUID> organisationIds) {
        return Joining.<Joining>find("organisation.id in ?1 and status = ?2", organisationIds, JoiningStatus.PENDING)
                .stream()
                .collect(Collectors.groupingBy(joining -> joining.organisation.id, Collectors.counting()));
    }

    /** Returns the pending requests, oldest first. */
    public static List<Joining> pendingOf(UUID organisationId) {
        return list(
                "from Joining j join fetch j.organisation where j.organisation.id = ?1 and j.status = ?2"
                        + " order by j.createdAt, j.id",
                organisationId,
                JoiningStatus.PENDING);
    }

    /** Returns the requests that a moderator must decide because the organisation has no signatory, oldest first. */
    public static List<Joining> pendingWithoutSignatory() {
        return list(
                "from Joining j join fetch j.organisation o where j.status = ?1"
                        + " and not exists (select 1 from Representative r where r.organisation = o and r.role = ?2)"
                        + " order by j.createdAt, j.id",
                JoiningStatus.PENDING,
                RepresentativeRole.SIGNATORY);
    }

    /** Returns all requests of this person, newest first. */
    public static List<Joining> by(String subject) {
        return list(
                "from Joining j join fetch j.organisation where j.subject = ?1 order by j.createdAt desc, j.id desc",
                subject);
    }
}
