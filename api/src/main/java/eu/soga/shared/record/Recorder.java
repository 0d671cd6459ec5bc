package eu.soga.shared.record;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.changes.ChangeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Collects what an act did while its transaction runs: audit entries, public changes, announcements. Writes them
 * when the outermost {@code @Transactional} method returns: first the audit log, then the change log; then the
 * observers hear the announcements, and what they record is written in the same order. An act can therefore report
 * in any order, and waits for the locks of the two logs only at its end.
 */
@ApplicationScoped
public class Recorder {
    private final AuditLog audit;
    private final ChangeLog changes;
    private final DomainEvents announcements;
    private final TransactionSynchronizationRegistry transactions;
    private final EntityManager entities;

    Recorder(
            AuditLog audit,
            ChangeLog changes,
            DomainEvents announcements,
            TransactionSynchronizationRegistry transactions,
            EntityManager entities) {
        this.audit = audit;
        this.changes = changes;
        this.announcements = announcements;
        this.transactions = transactions;
        this.entities = entities;
    }

    /** A public change of what is found when it is written: then every version is the final one. */
    private record Change(ChangeType type, Supplier<List<Subject>> subjects) {}

    /** What was recorded in one transaction and is not written yet. */
    private static final class Pending {
        private final Queue<Act> acts = new ArrayDeque<>();
        private final Queue<Change> changes = new ArrayDeque<>();
        private final Queue<Record> announcements = new ArrayDeque<>();
        private int depth;
        private boolean synchronised;

        boolean isEmpty() {
            return acts.isEmpty() && changes.isEmpty() && announcements.isEmpty();
        }
    }

    /** An entry of the audit log, by the current caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void act(Act act) {
        recording().acts.add(act);
    }

    /**
     * A change for everyone who keeps a copy.
     *
     * @param subjects what changed; asked when the changes recorded before are in the log, whose end is locked then, so
     *     that another act that touches the same things is either visible here or reads what this one did
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(ChangeType type, Supplier<List<Subject>> subjects) {
        recording().changes.add(new Change(type, subjects));
    }

    /** A record in the past tense for other rooms, which hear it in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Record announcement) {
        recording().announcements.add(announcement);
    }

    /**
     * Writes what was recorded so far. Only an act that shows its own entry in the log calls this itself, as its last
     * step.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write() {
        Pending pending = pending();
        while (!pending.isEmpty()) {
            while (!pending.acts.isEmpty()) audit.record(pending.acts.remove());
            while (!pending.changes.isEmpty()) {
                Change change = pending.changes.remove();
                changes.record(change.type().word(), change.subjects().get());
            }
            if (!pending.announcements.isEmpty()) announcements.announce(pending.announcements.remove());
        }
    }

    /** A transactional method begins. */
    void enter() {
        pending().depth++;
    }

    /** A transactional method returned: the outermost one writes. */
    void leave() {
        if (pending().depth == 1) write();
    }

    /** A transactional method is over, by an exception too. */
    void left() {
        pending().depth--;
    }

    private Pending pending() {
        if (transactions.getResource(Recorder.class) instanceof Pending pending) return pending;
        Pending pending = new Pending();
        transactions.putResource(Recorder.class, pending);
        return pending;
    }

    /** What is recorded in a transaction that began without an annotation is written before its commit. */
    private Pending recording() {
        Pending pending = pending();
        if (!pending.synchronised) {
            pending.synchronised = true;
            // opens the session of this transaction: none can be opened any more when it completes
            entities.isJoinedToTransaction();
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    write();
                }

                @Override
                public void afterCompletion(int status) {
                    // what was not committed did not happen
                }
            });
        }
        return pending;
    }
}
