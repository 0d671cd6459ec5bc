package eu.soga.members;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Ends years, graces and memberships on their day, and calls for first dues. Fifty memberships are one transaction: a
 * job that is killed half-way, or that runs in two processes, does the rest the next time and nothing twice.
 */
@ApplicationScoped
class MembershipClock {
    private static final int AT_ONCE = 50;

    private final Step step;

    MembershipClock(Step step) {
        this.step = step;
    }

    /** Every five minutes; most of them shortly after midnight in the association's zone. */
    @Scheduled(cron = "30 0/5 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<UUID> due = step.due();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<UUID> some = due.subList(from, Math.min(from + AT_ONCE, due.size()));
            try {
                step.advance(some);
            } catch (RuntimeException _) {
                // one that cannot be brought to today must not hold up the others
                some.forEach(this::alone);
            }
        }
    }

    private void alone(UUID id) {
        try {
            step.advance(List.of(id));
        } catch (RuntimeException e) {
            Log.errorf(e, "membership %s could not be brought to today; again in 5 minutes", id);
        }
    }

    /** The work on some memberships. */
    @ApplicationScoped
    static class Step {
        private final MembershipDesk desk;
        private final MembershipYears years;

        Step(MembershipDesk desk, MembershipYears years) {
            this.desk = desk;
            this.years = years;
        }

        /** Ids of those to look at now; each is locked and asked again. */
        @Transactional
        List<UUID> due() {
            return Membership.toAdvance(desk.today());
        }

        /** Leaves out those that somebody else holds. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void advance(List<UUID> ids) {
            for (Membership membership : Membership.lockFree(ids)) {
                desk.catchUp(membership);
                if (membership.status() == MembershipStatus.ADMITTED) years.invoice(membership);
            }
        }
    }
}
