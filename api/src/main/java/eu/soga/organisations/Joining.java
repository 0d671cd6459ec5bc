package eu.soga.organisations;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's request to represent an organisation, pending until a signatory or a moderator decides it. */
@Entity
@Table(name = "join_request")
public class Joining extends BaseEntity {
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

    /** Returns the requests that a moderator must decide because nobody represents the organisation, oldest first. */
    public static List<Joining> pendingWithoutRepresentative() {
        return list(
                "from Joining j join fetch j.organisation o where j.status = ?1"
                        + " and not exists (select 1 from Representative r where r.organisation = o)"
                        + " order by j.createdAt, j.id",
                JoiningStatus.PENDING);
    }

    /** Returns all requests of this person, newest first. */
    public static List<Joining> by(String subject) {
        return list(
                "from Joining j join fetch j.organisation where j.subject = ?1 order by j.createdAt desc, j.id desc",
                subject);
    }
}
