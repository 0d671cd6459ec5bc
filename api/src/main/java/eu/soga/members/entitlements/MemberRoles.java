package eu.soga.members.entitlements;

import eu.soga.shared.security.KeycloakRoles;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;

/**
 * Brings the roles {@code member} and {@code member-level-…} in Keycloak in line with the ledger: each round compares
 * who holds them with who has access, and changes the difference. What a round missed while Keycloak was down, the
 * next one does. No rule of the API asks these roles; they are for other applications that trust the realm.
 */
@ApplicationScoped
class MemberRoles {
    static final String MEMBER = "member";

    /** Longer than a round takes: when its process dies, another one goes on after this. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MemberAccess access;
    private final KeycloakRoles keycloak;
    private final Session session;
    private final Clock clock;

    MemberRoles(MemberAccess access, KeycloakRoles keycloak, Session session, Clock clock) {
        this.access = access;
        this.keycloak = keycloak;
        this.session = session;
        this.clock = clock;
    }

    /** Every minute, in one process. */
    @Scheduled(cron = "45 * * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!QuarkusTransaction.requiringNew().call(this::claim)) return;
        try {
            int changed = reconcile();
            if (changed > 0) Log.infof("%d roles of members were granted or revoked in Keycloak", changed);
        } catch (RuntimeException e) {
            Log.warnf(e, "roles of members could not be compared with Keycloak; again in a minute");
        } finally {
            QuarkusTransaction.requiringNew().run(this::release);
        }
    }

    /** Keycloak is asked outside of any transaction. @return how many roles changed */
    int reconcile() {
        Map<String, Set<String>> wanted = wanted();
        int changed = 0;
        for (Map.Entry<String, Set<String>> role : wanted.entrySet()) {
            Set<String> holders = keycloak.holders(role.getKey());
            for (String subject : role.getValue())
                if (!holders.contains(subject) && tried(() -> keycloak.grant(subject, role.getKey()))) changed++;
            for (String subject : holders)
                if (!role.getValue().contains(subject) && tried(() -> keycloak.revoke(subject, role.getKey())))
                    changed++;
        }
        return changed;
    }

    /** Who should hold each role. */
    private Map<String, Set<String>> wanted() {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String role : Set.of(MEMBER, MEMBER + "-level-1", MEMBER + "-level-2")) wanted.put(role, new TreeSet<>());
        for (MemberAccess.Holder holder : access.everybody()) {
            wanted.get(MEMBER).add(holder.subject());
            Set<String> ofLevel = wanted.get(MEMBER + "-level-" + holder.level());
            if (ofLevel != null) ofLevel.add(holder.subject());
        }
        return wanted;
    }

    /** One account that is gone, or cannot be changed, does not keep the others waiting. */
    private static boolean tried(Runnable change) {
        try {
            change.run();
            return true;
        } catch (RuntimeException e) {
            Log.warnf("a role of a member could not be changed: %s", e.getMessage());
            return false;
        }
    }

    private boolean claim() {
        return session.createNativeMutationQuery("INSERT INTO member_role_round (claimed_until) VALUES (:until)"
                                + " ON CONFLICT (only_row) DO UPDATE SET claimed_until = excluded.claimed_until"
                                + " WHERE member_role_round.claimed_until <= :now")
                        .setParameter("until", clock.instant().plus(LEASE))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void release() {
        session.createNativeMutationQuery("UPDATE member_role_round SET claimed_until = :now, completed_at = :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
