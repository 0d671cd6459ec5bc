package eu.soga.claims;

import eu.soga.claims.ClaimAnnouncement.Step;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reminds claimants of their deadlines and ends what nobody finished. One claim is one transaction: a job that is killed
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
        private final ClaimsConfig config;
        private final EntityManager entities;

        Work(ClaimDesk desk, ClaimsConfig config, EntityManager entities) {
            this.desk = desk;
            this.config = config;
            this.entities = entities;
        }

        private Instant soon() {
            return desk.now().plus(Duration.ofDays(config.reminderDays()));
        }

        /** Ids of those to look at now; each is locked and asked again. */
        @Transactional
        List<UUID> due() {
            return entities.createQuery(
                            "select id from Claim where status in (DRAFT, NEEDS_INFO) and (dueAt <= :now"
                                    + " or dueAt <= :soon and remindedAt is null) order by id",
                            UUID.class)
                    .setParameter("now", desk.now())
                    .setParameter("soon", soon())
                    .getResultList();
        }

        /** Nothing when somebody else holds it. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void advance(UUID id) {
            Claim.lockFree(id).filter(claim -> claim.dueAt() != null).ifPresent(claim -> {
                Instant due = claim.dueAt();
                if (!due.isAfter(desk.now())) {
                    ClaimStatus before = claim.status();
                    claim.expire(desk.now());
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
