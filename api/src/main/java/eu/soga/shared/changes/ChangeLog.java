package eu.soga.shared.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes public changes in the transaction that makes them. Ids rise by one in commit order, because the head row stays
 * locked until the transaction ends: a reader who has seen number n never meets a smaller one later.
 */
@ApplicationScoped
public class ChangeLog {
    private final EntityManager entities;
    private final ChangeTypes types;
    private final Clock clock;

    ChangeLog(EntityManager entities, ChangeTypes types, Clock clock) {
        this.entities = entities;
        this.types = types;
        this.clock = clock;
    }

    /**
     * A thing that changed.
     *
     * @param path its permanent address by id, for instance {@code /api/v1/events/…}
     * @param version its version after the change
     */
    public record Subject(String path, int version) {}

    /**
     * Records one change.
     *
     * @param type word of one of the {@link ChangeTypes}
     * @throws IllegalArgumentException for an unknown word
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String type, String subject, int version) {
        record(type, List.of(new Subject(subject, version)));
    }

    /** Records the same change for several things, in their order; records nothing for an empty list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String type, List<Subject> subjects) {
        if (types.of(type).isEmpty()) throw new IllegalArgumentException("no type of change: " + type);
        entities.flush();
        if (subjects.isEmpty()) return;
        entities.createNativeQuery("""
                        WITH head AS (
                            UPDATE sequence_head SET last = last + :count WHERE name = 'change' RETURNING last)
                        INSERT INTO change (id, at, type, subject, version)
                        SELECT last - :count + position, :at, :type, subject, version
                        FROM head, unnest(CAST(:subjects AS text[]), CAST(:versions AS integer[]))
                            WITH ORDINALITY AS changed (subject, version, position)
                        """)
                .setParameter("count", subjects.size())
                .setParameter("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .setParameter("type", type)
                .setParameter("subjects", subjects.stream().map(Subject::path).toArray(String[]::new))
                .setParameter(
                        "versions", subjects.stream().map(Subject::version).toArray(Integer[]::new))
                .executeUpdate();
    }
}
