package eu.soga.organisations.invitations;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Limits the mail that invitations may cause, per recipient, sender and organisation, revoked invitations included.
 * Also removes accounts that were created for an invitation and never used.
 */
@ApplicationScoped
class InvitationBounds {
    /** Shortest time between two invitations of one address by the same organisation. */
    static final Duration COOL_DOWN = Duration.ofHours(24);

    static final int PER_RECIPIENT_AND_MONTH = 3;
    static final int PER_SENDER_AND_DAY = 20;
    static final int PER_ORGANISATION_AND_DAY = 20;
    static final int PER_TRUSTED_ORGANISATION_AND_DAY = 100;

    /** How long an unused account is kept after its invitation has ended. */
    static final Duration UNUSED_FOR = Duration.ofDays(16);

    private final KeycloakPeople people;
    private final EntityManager entities;
    private final Clock clock;

    InvitationBounds(KeycloakPeople people, EntityManager entities, Clock clock) {
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    /** Why no more invitations are sent for the moment. */
    enum Bound implements RefusalReason {
        COOL_DOWN,
        RECIPIENT,
        SENDER,
        ORGANISATION
    }

    /** Checks all limits. The organisation must be locked, so that the count is exact. @throws DomainException 409 */
    void require(Organisation organisation, String email, String sender) {
        Instant now = clock.instant();
        Instant yesterday = now.minus(Duration.ofDays(1));
        if (Invitation.count(
                        "organisation.id = ?1 and email = ?2 and createdAt > ?3 and acceptedAt is null",
                        organisation.id,
                        email,
                        now.minus(COOL_DOWN))
                > 0)
            throw refusal(
                    Bound.COOL_DOWN,
                    "This address was invited in the last 24 hours. Wait a day before you invite it again.");
        if (Invitation.count("email = ?1 and createdAt > ?2", email, now.minus(Duration.ofDays(30)))
                >= PER_RECIPIENT_AND_MONTH)
            throw refusal(
                    Bound.RECIPIENT,
                    "This address was invited several times this month. Ask the person to sign in and to ask to join.");
        if (Invitation.count("invitedBy = ?1 and createdAt > ?2", sender, yesterday) >= PER_SENDER_AND_DAY)
            throw refusal(Bound.SENDER, "You have invited many people today. Go on tomorrow.");
        int most = organisation.isTrusted() ? PER_TRUSTED_ORGANISATION_AND_DAY : PER_ORGANISATION_AND_DAY;
        if (Invitation.count("organisation.id = ?1 and createdAt > ?2", organisation.id, yesterday) >= most)
            throw refusal(Bound.ORGANISATION, "The organisation has invited many people today. Go on tomorrow.");
    }

    private static DomainException refusal(Bound bound, String sentence) {
        return new DomainException(ProblemType.QUOTA_REACHED, sentence).because(bound);
    }

    /**
     * Removes unused accounts once a day. Keycloak is called outside every transaction; a failed removal is tried
     * again the next day.
     */
    @Scheduled(every = "24h", delayed = "11m")
    void removeUnusedAccounts() {
        for (Created created : QuarkusTransaction.requiringNew().call(this::unused)) {
            try {
                people.removeUntouched(created.account());
            } catch (RuntimeException e) {
                Log.warnf("the unused account of invitation %s could not be removed: %s", created.id(), e.getMessage());
                continue;
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> Invitation.update("accountCreated = null where id = ?1", created.id()));
        }
    }

    private record Created(UUID id, String account) {}

    /**
     * Returns accounts of invitations that ended {@link #UNUSED_FOR} ago, unless the address has a newer invitation
     * that is open or accepted.
     */
    private List<Created> unused() {
        List<?> rows = entities.createNativeQuery("""
                        SELECT i.id, i.account_created FROM invitation i
                        WHERE i.account_created IS NOT NULL AND i.accepted_at IS NULL
                            AND least(i.expires_at, coalesce(i.revoked_at, i.expires_at)) < :before
                            AND NOT EXISTS (SELECT 1 FROM invitation o WHERE o.email = i.email
                                AND (o.accepted_at IS NOT NULL OR (o.revoked_at IS NULL AND o.expires_at > :now)))
                        LIMIT 200
                        """)
                .setParameter("before", clock.instant().minus(UNUSED_FOR).atOffset(java.time.ZoneOffset.UTC))
                .setParameter("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Created((UUID) row[0], (String) row[1]))
                .toList();
    }
}
