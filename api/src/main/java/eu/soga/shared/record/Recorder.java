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

    /** A public change. Its subjects are computed when it is written, because only then every version is final. */
    private record Change(ChangeType type, Supplier<List<Subject>> subjects) {}

    /** Everything recorded in one transaction and not written yet. */
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

    /** Records an entry of the audit log for the current caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void act(Act act) {
        recording().acts.add(act);
    }

    /**
     * Records a public change.
     *
     * @param subjects supplies the changed things when the change is written. Earlier changes are in the log by
     *     then, and the lock on its end is held: a concurrent act on the same things is either visible here, or waits
     *     and will see this one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(ChangeType type, Supplier<List<Subject>> subjects) {
        recording().changes.add(new Change(type, subjects));
    }

    /** Announces a record, named in the past tense, to observers in other rooms. They run in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Record announcement) {
        recording().announcements.add(announcement);
    }

    /**
     * Writes everything recorded so far. Only an act that shows its own entry in the log calls this itself, as its
     * last step.
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

    /** Called when a transactional method starts. */
    void enter() {
        pending().depth++;
    }

    /** Called when a transactional method returned: the outermost one writes. */
    void leave() {
        if (pending().depth == 1) write();
    }

    /** Called when a transactional method ended, also by an exception. */
    void left() {
        pending().depth--;
    }

    private Pending pending() {
        if (transactions.getResource(Recorder.class) instanceof Pending pending) return pending;
        Pending pending = new Pending();
        transactions.putResource(Recorder.class, pending);
        return pending;
    }

    /**
     * Returns the collection of this transaction, and makes sure that it is written before the commit even if the
     * transaction was started without an annotation.
     */
    private Pending recording() {
        Pending pending = pending();
        if (!pending.synchronised) {
            pending.synchronised = true;
            // opens the session of this transaction now, because that is impossible once the transaction
            // completes
            entities.isJoinedToTransaction();
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    write();
                }

                @Override
                public void afterCompletion(int status) {
                    // nothing to do: records of a rolled-back transaction are dropped
                }
            });
        }
        return pending;
    }
}
