package eu.soga.events;

import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps slugs and external ids unique. Slugs are derived from titles, never given to a second event, and redirect for
 * ever once they were public; external ids are the numbers that organisations give their own events.
 */
@ApplicationScoped
public class EventNames {
    private final EntityManager entities;

    EventNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns a free slug for a title. Two events with one title at the same moment get different slugs. */
    String freeSlug(String title) {
        return free(Slug.of(title, "event"), null);
    }

    /** Changes the slug for a new title; the former slug of an event that was public redirects to it. */
    void follow(Event event, String title) {
        String base = Slug.of(title, "event");
        if (event.slug.equals(base) || isNumbered(event.slug, base)) return;
        String next = free(base, event.id);
        if (event.publishedAt() != null)
            entities.createNativeQuery(
                            "INSERT INTO event_old_slug (slug, event_id) VALUES (:slug, :event) ON CONFLICT DO NOTHING")
                    .setParameter("slug", event.slug)
                    .setParameter("event", event.id)
                    .executeUpdate();
        event.slug = next;
    }

    private static boolean isNumbered(String slug, String base) {
        return slug.startsWith(base + "-") && slug.substring(base.length() + 1).matches("\\d{1,4}");
    }

    private String free(String base, @Nullable UUID self) {
        lock(base);
        Set<String> taken = new HashSet<>(NativeValues.list(
                entities.createNativeQuery("""
                        SELECT slug FROM event WHERE starts_with(slug, :start)
                        UNION ALL
                        SELECT slug FROM event_old_slug WHERE starts_with(slug, :start) AND event_id IS DISTINCT FROM CAST(:self AS uuid)
                        """)
                        .setParameter("start", base.substring(0, Math.min(base.length(), Slug.MAX_LENGTH - 6)))
                        .setParameter("self", self),
                String.class));
        if (!taken.contains(base)) return base;
        int n = 2;
        while (taken.contains(Slug.numbered(base, n))) n++;
        return Slug.numbered(base, n);
    }

    /** Finds the event of this organisation with this external id. */
    public static Optional<Event> find(UUID organisationId, String externalId) {
        return Event.find("organisation.id = ?1 and externalId = ?2", organisationId, externalId)
                .firstResultOptional();
    }

    /**
     * Finds the event like {@link #find}, or the one it was merged into, and locks it until the transaction ends.
     * Locks only that one, because locking both could deadlock with a merge.
     */
    static Optional<Event> findForChange(UUID organisationId, String externalId) {
        return Event.find(
                        "select coalesce(e.mergedInto, e.id) from Event e where e.organisation.id = ?1 and"
                                + " e.externalId = ?2",
                        organisationId,
                        externalId)
                .project(UUID.class)
                .firstResultOptional()
                .flatMap(Event::findForChange)
                // it may have been merged while we waited for the lock
                .map(event -> event.mergedInto() == null
                        ? event
                        : Event.findForChange(event.mergedInto()).orElseThrow());
    }

    /**
     * Locks this external id of the organisation until the transaction ends, so that no other transaction can use
     * it.
     */
    void lock(UUID organisationId, String externalId) {
        lock("externalId " + organisationId + " " + externalId);
    }

    private void lock(String key) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }
}
