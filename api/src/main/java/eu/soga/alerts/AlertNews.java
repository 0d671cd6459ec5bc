package eu.soga.alerts;

import eu.soga.events.EventAnnouncement;
import eu.soga.shared.changes.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps news about public events until every saved search has processed it: events that entered the calendar, and
 * changes of time, place or state. Each row has the number of the last public change of its own transaction. These
 * numbers become visible in order, so a reader that has processed all rows up to a number has missed none.
 */
@ApplicationScoped
class AlertNews {
    private final EntityManager entities;
    private final Changes changes;

    AlertNews(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    void published(@Observes EventAnnouncement.Published published) {
        // an accepted revision is announced as a change as well
        if (!published.revision()) keep(published.event().eventId(), true);
    }

    void changed(@Observes EventAnnouncement.Changed changed) {
        if (changed.moved()) keep(changed.event().eventId(), false);
    }

    void cancelled(@Observes EventAnnouncement.Cancelled cancelled) {
        keep(cancelled.event().eventId(), false);
    }

    void postponed(@Observes EventAnnouncement.Postponed postponed) {
        keep(postponed.event().eventId(), false);
    }

    private void keep(UUID event, boolean published) {
        entities.createNativeQuery("INSERT INTO alert_news (position, event_id, published)"
                        + " VALUES (:position, :event, :published) ON CONFLICT (position, event_id)"
                        + " DO UPDATE SET published = alert_news.published OR excluded.published")
                .setParameter("position", changes.last())
                .setParameter("event", event)
                .setParameter("published", published)
                .executeUpdate();
    }

    /** Returns the highest position; 0 when there is no news. */
    @Transactional
    long last() {
        return number(entities.createNativeQuery("SELECT coalesce(max(position), 0) FROM alert_news")
                .getSingleResult());
    }

    /**
     * Returns the events with news in {@code (after, upTo]}, each with true when it entered the calendar in that
     * range.
     */
    Map<UUID, Boolean> between(long after, long upTo) {
        List<?> rows = entities.createNativeQuery("SELECT event_id, bool_or(published) FROM alert_news"
                        + " WHERE position > :after AND position <= :upTo GROUP BY event_id")
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
        Map<UUID, Boolean> events = new LinkedHashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> events.put((UUID) row[0], (Boolean) row[1]));
        return events;
    }

    /** Deletes the news that every active search has processed. */
    void forget() {
        entities.createNativeQuery("DELETE FROM alert_news WHERE position <= (SELECT coalesce(min(position),"
                        + " (SELECT coalesce(max(position), 0) FROM alert_news))"
                        + " FROM saved_search WHERE confirmed_at IS NOT NULL AND NOT paused)")
                .executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
