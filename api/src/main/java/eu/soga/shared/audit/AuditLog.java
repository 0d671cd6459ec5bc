package eu.soga.shared.audit;

import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes audit entries in the transaction of the act they describe. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    AuditLog(EntityManager entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /**
     * An act of the current caller.
     *
     * @param subjectType kind of the subject, for instance {@code event}
     * @param action name of the act, for instance {@code submit}
     * @param from state before; null when the act changes no state
     * @param to state afterwards; null when the act changes no state
     * @param reason reason from a closed list; null without one
     * @param note reason in the actor's own words; null without one
     */
    public record Act(
            String subjectType,
            UUID subjectId,
            String action,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable Enum<?> reason,
            @Nullable String note) {}

    /**
     * Records an act. Only the {@link eu.soga.shared.record.Recorder} calls this, as its last step: the lock on the
     * head row makes every act wait for the one before, so nothing may be locked after it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        entities.flush();
        Object[] head = (Object[]) entities.createNativeQuery(
                        "UPDATE sequence_head SET last = last + 1 WHERE name = 'audit' RETURNING last, hash")
                .getSingleResult();
        AuditEntry entry = new AuditEntry();
        entry.id = ((Number) head[0]).longValue();
        entry.previousHash = (String) head[1];
        entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.actor = user.subject().orElse("system");
        entry.actorName = user.name();
        entry.subjectType = act.subjectType();
        entry.subjectId = act.subjectId();
        entry.action = act.action();
        entry.fromState = act.from() == null ? null : act.from().name();
        entry.toState = act.to() == null ? null : act.to().name();
        entry.reason = act.reason() == null ? null : act.reason().name();
        entry.note = act.note();
        entry.hash = entry.computeHash();
        entry.persist();
        entities.createNativeQuery("UPDATE sequence_head SET hash = :hash WHERE name = 'audit'")
                .setParameter("hash", entry.hash)
                .executeUpdate();
    }

    /**
     * What the chain says.
     *
     * @param intact no row was changed, removed or inserted since it was written
     * @param rows how many were read
     * @param head hash of the last row: who wrote it down can tell later that nothing before it was changed
     */
    public record ChainCheck(boolean intact, int rows, String head, Instant checkedAt) {}

    /** Returns true when no row was changed, removed or inserted since it was written. */
    @Transactional
    @ActivateRequestContext
    public boolean isIntact() {
        return check().intact;
    }

    /** Computes every hash again. */
    @Transactional
    @ActivateRequestContext
    public ChainCheck check() {
        String[] previous = {""};
        int[] rows = {0};
        try (Stream<AuditEntry> entries = AuditEntry.streamAll(io.quarkus.panache.common.Sort.by("id"))) {
            boolean chained = entries.allMatch(entry -> {
                boolean ok = entry.previousHash.equals(previous[0]) && entry.hash.equals(entry.computeHash());
                previous[0] = entry.hash;
                rows[0]++;
                return ok;
            });
            return new ChainCheck(chained && previous[0].equals(headHash()), rows[0], previous[0], clock.instant());
        }
    }

    private String headHash() {
        return (String) entities.createNativeQuery("SELECT hash FROM sequence_head WHERE name = 'audit'")
                .getSingleResult();
    }
}
