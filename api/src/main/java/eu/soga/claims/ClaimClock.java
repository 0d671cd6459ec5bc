package eu.soga.claims;

import eu.soga.claims.ClaimAnnouncement.Step;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Reminds claimants of their deadlines, ends what nobody finished and closes what was paid. One claim is one transaction: a job that is killed
 * half-way, or that runs in two processes, does the rest the next time and nothing twice.
 */
@ApplicationScoped
class ClaimClock {
    private final Work work;

    ClaimClock(Work work) {
        this.work = work;
    }

    @Scheduled(cron = "45 1/5 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : work.due()) {
            try {
                work.advance(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "claim %s could not be brought to today; again in 5 minutes", id);
            }
        }
    }

    /** The work on one claim. */
    @ApplicationScoped
    static class Work {
        private final ClaimDesk desk;
        private final DossierGaps gaps;
        private final ClaimsConfig config;
        private final EntityManager entities;

        Work(ClaimDesk desk, DossierGaps gaps, ClaimsConfig config, EntityManager entities) {
            this.desk = desk;
            this.gaps = gaps;
            this.config = config;
            this.entities = entities;
        }

        private Instant soon() {
            return desk.now().plus(Duration.ofDays(config.reminderDays()));
        }

        /** The last day of payments that no bank sends back any more. */
        private LocalDate past() {
            return desk.today().minusDays(config.closeDays());
        }

        /** Closes what was paid, when its dossier is complete. */
        private void close(Claim claim) {
            boolean due = claim.paidOn != null && !claim.paidOn.isAfter(past()) && !claim.isRecoveryAsked();
            if (!due || !gaps.of(claim, desk.terms(claim).terms()).isEmpty()) return;
            claim.close(desk.today(), desk.now());
            desk.did(claim, ClaimAct.CLOSE.word(), ClaimStatus.PAID, null, null);
        }

        /** Ids of those to look at now; each is locked and asked again. */
        @Transactional
        List<UUID> due() {
            return entities.createQuery(
                            "select id from Claim where status in (DRAFT, NEEDS_INFO) and (dueAt <= :now"
                                    + " or dueAt <= :soon and remindedAt is null)"
                                    + " or status = PAID and not recoveryAsked and paidOn <= :past order by id",
                            UUID.class)
                    .setParameter("past", past())
                    .setParameter("now", desk.now())
                    .setParameter("soon", soon())
                    .getResultList();
        }

        /** Nothing when somebody else holds it. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void advance(UUID id) {
            Claim.lockFree(id).ifPresent(claim -> {
                if (claim.status() == ClaimStatus.PAID) {
                    close(claim);
                    return;
                }
                Instant due = claim.dueAt();
                if (due == null) return;
                if (!due.isAfter(desk.now())) {
                    ClaimStatus before = claim.status();
                    claim.expire(desk.today(), desk.now());
                    desk.did(claim, ClaimAct.EXPIRE.word(), before, null, null);
                    desk.tell(claim, Step.EXPIRED, null, null, null);
                } else if (claim.remindedAt == null && !due.isAfter(soon())) {
                    claim.remindedAt = desk.now();
                    desk.tell(claim, Step.DUE, null, due, null);
                }
            });
        }
    }
}
