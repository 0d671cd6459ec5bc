package eu.soga.shared.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes a public change in the transaction that makes it. */
@ApplicationScoped
public class ChangeLog {
    private final EntityManager entities;
    private final Clock clock;

    ChangeLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Records one change. Ids rise by one in commit order: the head row stays locked until the transaction ends, so
     * that a reader who has seen number n will never meet a smaller one later.
     *
     * @param type what happened, for instance {@code event.published}
     * @param subject path of the thing, for instance {@code /api/v1/events/…}
     * @param version version of the thing after the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String type, String subject, int version) {
        entities.flush();
        entities.createNativeQuery("""
                        WITH head AS (UPDATE sequence_head SET last = last + 1 WHERE name = 'change' RETURNING last)
                        INSERT INTO change (id, at, type, subject, version)
                        SELECT last, :at, :type, :subject, :version FROM head
                        """)
                .setParameter("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .setParameter("type", type)
                .setParameter("subject", subject)
                .setParameter("version", version)
                .executeUpdate();
    }
}
