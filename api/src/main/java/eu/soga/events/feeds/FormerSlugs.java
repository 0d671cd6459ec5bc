package eu.soga.events.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Addresses never break: where what once had a slug is found today, as a path. */
@ApplicationScoped
class FormerSlugs {
    private final EntityManager database;

    FormerSlugs(EntityManager database) {
        this.database = database;
    }

    /** Of an event that everyone may see. */
    @Transactional
    Optional<String> event(String former) {
        return path("""
                SELECT '/events/' || e.slug FROM event_old_slug o JOIN event e ON e.id = o.event_id
                WHERE o.slug = :former AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')
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
        return database.createNativeQuery(sql, String.class)
                .setParameter("former", former)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }
}
