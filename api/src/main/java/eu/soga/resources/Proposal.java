package eu.soga.resources;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.persistence.BaseEntity;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A resource that waits for a moderator, or the change of a public one; with what became of it. */
@Entity
@Table(name = "resource_proposal")
class Proposal extends BaseEntity {
    /** Where it stands. */
    enum Status {
        SUBMITTED,
        PUBLISHED,
        REFUSED,
        WITHDRAWN
    }

    /** What can be done to one that waits. */
    enum Act implements ActName {
        /** By a moderator who represents none of the organisations. */
        ACCEPT,
        /** By a moderator, with a reason. */
        REFUSE,
        /** By a representative. */
        WITHDRAW
    }

    /** Why an act is closed. */
    enum Refusal implements RefusalReason {
        WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "This was withdrawn, or decided already."),
        NOT_MODERATOR(ProblemType.FORBIDDEN, "Only moderators decide about resources."),
        NOT_REPRESENTATIVE(ProblemType.FORBIDDEN, "You do not represent this organisation."),
        OWN_ORGANISATION(
                ProblemType.OWN_ORGANISATION,
                "You represent one of the organisations of this resource, or did lately: somebody else decides.");

        private final ProblemType type;
        private final String sentence;

        Refusal(ProblemType type, String sentence) {
            this.type = type;
            this.sentence = sentence;
        }
    }

    /** What the caller is to it. @param concerned represents one of its organisations, or did in the last 30 days */
    record Standing(boolean represents, boolean moderates, boolean concerned) {}

    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    @Enumerated(EnumType.STRING)
    private Status status = Status.SUBMITTED;

    @Column(name = "resource_id")
    @Nullable
    UUID resourceId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> content;

    @Column(name = "by_subject")
    String bySubject;

    @Column(name = "by_name")
    String byName;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    String message;

    protected Proposal() {}

    Proposal(
            Organisation organisation,
            @Nullable UUID resourceId,
            Map<String, Object> content,
            String bySubject,
            String byName,
            Instant now) {
        this.organisation = organisation;
        this.resourceId = resourceId;
        this.content = content;
        this.bySubject = bySubject;
        this.byName = byName;
        this.createdAt = now;
        this.updatedAt = now;
    }

    Status status() {
        return status;
    }

    /** Every act that concerns the caller, with the reason when it is closed. */
    List<Action> actions(Standing caller) {
        return Arrays.stream(Act.values())
                .filter(act -> act == Act.WITHDRAW ? caller.represents : caller.moderates)
                .map(act -> refusal(act, caller)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    void require(Act act, Standing caller) {
        refusal(act, caller).ifPresent(why -> {
            throw new DomainException(why.type, why.sentence).because(why);
        });
    }

    private Optional<Refusal> refusal(Act act, Standing caller) {
        if (act == Act.WITHDRAW && !caller.represents) return Optional.of(Refusal.NOT_REPRESENTATIVE);
        if (act != Act.WITHDRAW && !caller.moderates) return Optional.of(Refusal.NOT_MODERATOR);
        if (act != Act.WITHDRAW && caller.concerned) return Optional.of(Refusal.OWN_ORGANISATION);
        return status == Status.SUBMITTED ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }

    /** Is public now, as this resource. */
    void publish(UUID resource, @Nullable String words, Instant now) {
        resourceId = resource;
        decide(Status.PUBLISHED, words, now);
    }

    void refuse(String reason, Instant now) {
        decide(Status.REFUSED, reason, now);
    }

    void withdraw(Instant now) {
        decide(Status.WITHDRAWN, null, now);
    }

    private void decide(Status next, @Nullable String words, Instant now) {
        status = next;
        message = words;
        decidedAt = now;
        updatedAt = now;
    }

    /** Held until the transaction ends. @throws DomainException 404 */
    static Proposal lock(UUID id) {
        return Proposal.<Proposal>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("proposal"));
    }
}
