package eu.soga.registrations;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Deletes who registered some time after the event: names, mail addresses, accounts, answers and invitations. Seats,
 * states, presence and the organisation that was represented stay, and so does how many different people they were: all
 * registrations of one mail address get the same meaningless number.
 */
@ApplicationScoped
class Anonymiser {
    private final EntityManager entities;
    private final RegistrationsConfig config;
    private final Clock clock;

    Anonymiser(EntityManager entities, RegistrationsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Does this for every event that ended long enough ago, and does not wait for a new date. Repeating it changes
     * nothing.
     */
    @Transactional
    void run() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime before = now.minus(config.namesKept());
        int numbered = update("""
                WITH due AS (SELECT DISTINCT r.email FROM registration r JOIN event e ON e.id = r.event_id
                    WHERE r.anonymised_at IS NULL AND e.status <> 'POSTPONED' AND e.ends_at < :before),
                numbers AS MATERIALIZED (SELECT email, coalesce((SELECT min(k.person::text)::uuid FROM registration k
                    WHERE k.email = due.email), gen_random_uuid()) AS person FROM due)
                UPDATE registration r SET person = n.person FROM numbers n
                WHERE r.email = n.email AND r.person IS DISTINCT FROM n.person
                """, before);
        int people = update("""
                UPDATE registration r SET name = '–', email = r.person || '@anonymous.invalid', subject = NULL,
                    answers = '{}', request_hash = NULL, anonymised_at = :now
                FROM event e WHERE e.id = r.event_id AND r.anonymised_at IS NULL AND e.status <> 'POSTPONED' AND e.ends_at < :before
                """, before);
        int present = update("""
                UPDATE attendance a SET name = '–' FROM event e
                WHERE e.id = a.event_id AND a.name <> '–' AND e.status <> 'POSTPONED' AND e.ends_at < :before
                """, before);
        update("""
                DELETE FROM registration_link l USING registration r
                WHERE r.id = l.registration_id AND r.anonymised_at IS NOT NULL
                """, null);
        update("""
                DELETE FROM registration_notice n USING registration r
                WHERE r.id = n.registration_id AND r.anonymised_at IS NOT NULL
                """, null);
        update(
                "DELETE FROM registration_invitation i USING event e WHERE e.id = i.event_id AND e.status <> 'POSTPONED' AND e.ends_at < :before",
                before);
        if (people + present > 0)
            Log.infof(
                    "%d registrations and %d attendances have no names any more (%d numbered)",
                    people, present, numbered);
    }

    private int update(String sql, @Nullable OffsetDateTime before) {
        var query = entities.createNativeQuery(sql);
        if (sql.contains(":now")) query.setParameter("now", clock.instant().atOffset(ZoneOffset.UTC));
        if (before != null) query.setParameter("before", before);
        return query.executeUpdate();
    }
}
