package eu.soga.members;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Ends years, graces and memberships on their day, and calls for first dues. One membership is one transaction: a job
 * that is killed half-way, or that runs in two processes, does the rest the next time and nothing twice.
 */
@ApplicationScoped
class MembershipClock {
    private final Step step;

    MembershipClock(Step step) {
        this.step = step;
    }

    /** Every five minutes; most of them shortly after midnight in the association's zone. */
    @Scheduled(cron = "30 0/5 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : step.due()) {
            try {
                step.advance(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "membership %s could not be brought to today; again in 5 minutes", id);
            }
        }
    }

    /** The work on one membership. */
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

        /** Nothing when somebody else holds it. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void advance(UUID id) {
            Membership.lockFree(id).ifPresent(membership -> {
                desk.catchUp(membership);
                if (membership.status() == MembershipStatus.ADMITTED) years.invoice(membership);
            });
        }
    }
}
