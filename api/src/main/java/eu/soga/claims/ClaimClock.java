package eu.soga.claims;

import eu.soga.claims.ClaimAnnouncement.Step;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.security.KeycloakRoles;
import eu.soga.shared.security.Roles;
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
    private final KeycloakRoles accounts;

    ClaimClock(Work work, KeycloakRoles accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    /**
     * Tells every approver of four eyes that were waived. Keycloak is asked outside of any transaction; while it does not
     * answer, the mails wait.
     */
    @Scheduled(cron = "20 * * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellApprovers() {
        List<UUID> untold = work.untold();
        if (untold.isEmpty()) return;
        try {
            List<KeycloakRoles.Account> approvers = accounts.holdersOf(Roles.CLAIMS_APPROVER);
            for (UUID id : untold) work.tell(id, approvers);
        } catch (RuntimeException e) {
            Log.warnf(e, "approvers could not be told that four eyes were waived; again in a minute");
        }
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

        /** Ids of claims whose four eyes were waived without the approvers knowing yet. */
        @Transactional
        List<UUID> untold() {
            return entities.createQuery(
                            "select id from Claim where fourEyesWaivedBy is not null and approversToldAt is null"
                                    + " order by id",
                            UUID.class)
                    .getResultList();
        }

        /** Once for each claim; nothing when somebody else holds it. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void tell(UUID id, List<KeycloakRoles.Account> approvers) {
            Claim.lockFree(id).filter(claim -> claim.approversToldAt == null).ifPresent(claim -> {
                claim.approversToldAt = desk.now();
                AuditEntry said = AuditEntry.about(ClaimDesk.SUBJECT, id).stream()
                        .filter(entry -> entry.action.equals(ClaimAct.WAIVE_FOUR_EYES.word()))
                        .findFirst()
                        .orElseThrow();
                for (KeycloakRoles.Account approver : approvers)
                    if (approver.email() != null)
                        desk.warn(claim, approver.email(), approver.language(), said.actorName, said.note);
            });
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
