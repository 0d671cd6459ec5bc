package eu.soga.publishing;

import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds the present path of an event or organisation by a former slug. */
@ApplicationScoped
class FormerSlugs {
    private final EntityManager database;

    FormerSlugs(EntityManager database) {
        this.database = database;
    }

    /**
     * Returns the path of a public event by a former slug, or by the slug or id of an event that was merged into
     * it.
     */
    @Transactional
    Optional<String> event(String former) {
        return path("""
                SELECT '/events/' || e.slug FROM event e
                WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') AND e.id IN (
                    SELECT o.event_id FROM event_old_slug o WHERE o.slug = :former
                    UNION ALL SELECT m.merged_into FROM event m WHERE m.slug = :former
                    UNION ALL SELECT m.merged_into FROM event m
                        WHERE :former ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                            AND m.id = CAST(CASE WHEN :former ~ '^[0-9a-f-]{36}$' THEN :former END AS uuid))
                """, former);
    }

    @Transactional
    Optional<String> organisation(String former) {
        return path("""
                SELECT '/organisations/' || n.slug FROM organisation_old_slug o JOIN organisation n ON n.id = o.organisation_id
                WHERE o.slug = :former
                """, former);
    }

    private Optional<String> path(String sql, String former) {
        return NativeValues.list(database.createNativeQuery(sql).setParameter("former", former), String.class).stream()
                .findFirst();
    }
}
