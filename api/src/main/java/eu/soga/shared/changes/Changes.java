package eu.soga.shared.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads the log of public changes. */
@ApplicationScoped
public class Changes {
    private final EntityManager entities;
    private final ChangeTypes types;

    Changes(EntityManager entities, ChangeTypes types) {
        this.entities = entities;
        this.types = types;
    }

    /** One stored change. */
    public record Change(long id, Instant at, ChangeType type, String subject, int version) {}

    /**
     * Part of the log.
     *
     * @param position where to continue: every change up to it was examined; smaller than the requested position
     *     when the log ends before that
     * @param more true when the log continues after it
     */
    public record Slice(List<Change> changes, long position, boolean more) {}

    /** Returns the number of the last committed change; 0 when there is none. */
    @Transactional
    public long last() {
        return ((Number) entities.createNativeQuery("SELECT coalesce(max(id), 0) FROM change")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Returns the changes after a position, in order. Changes become visible in the order of their numbers, so nothing
     * can appear later at or before the returned position.
     *
     * @param wanted types to return; empty for all
     */
    @Transactional
    public Slice after(long position, Collection<? extends ChangeType> wanted, int atMost) {
        long last = last();
        Query query = entities.createNativeQuery("SELECT id, at, type, subject, version FROM change"
                        + " WHERE id > :after AND id <= :last"
                        + (wanted.isEmpty() ? "" : " AND type = ANY (CAST(:types AS text[]))")
                        + " ORDER BY id")
                .setParameter("after", position)
                .setParameter("last", last)
                .setMaxResults(atMost + 1);
        if (!wanted.isEmpty())
            query.setParameter("types", wanted.stream().map(ChangeType::word).toArray(String[]::new));
        List<?> rows = query.getResultList();
        List<Change> found =
                rows.stream().map(row -> (Object[]) row).map(this::change).toList();
        if (found.size() <= atMost) return new Slice(found, last, false);
        List<Change> shown = found.subList(0, atMost);
        return new Slice(shown, shown.getLast().id(), true);
    }

    private Change change(Object[] row) {
        return new Change(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                types.of((String) row[2]).orElseThrow(),
                (String) row[3],
                ((Number) row[4]).intValue());
    }
}
