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
 * Keeps slugs and external ids unique. Slugs are made from titles, never given twice, and redirect for ever once
 * they were public; external ids are the numbers that organisations give their own events.
 */
@ApplicationScoped
public class EventNames {
    private final EntityManager entities;

    EventNames(EntityManager entities) {
        this.entities = entities;
    }

    /** A free slug for a title; two events of one title at once get different ones. */
    String freeSlug(String title) {
        return free(Slug.of(title, "event"), null);
    }

    /** Lets the slug follow a new title; the former one keeps leading to an event that was public. */
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

    /** The event of this organisation with this external id. */
    public static Optional<Event> find(UUID organisationId, String externalId) {
        return Event.find("organisation.id = ?1 and externalId = ?2", organisationId, externalId)
                .firstResultOptional();
    }

    /**
     * As {@link #find}, or the entry it was merged into, locked as it is now until the transaction ends. Only that one:
     * locking both could deadlock with a merge of the latter.
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
                // merged while we waited for it
                .map(event -> event.mergedInto() == null
                        ? event
                        : Event.findForChange(event.mergedInto()).orElseThrow());
    }

    /** Until the transaction ends, nobody else gives an event of this organisation this external id. */
    void lock(UUID organisationId, String externalId) {
        lock("externalId " + organisationId + " " + externalId);
    }

    private void lock(String key) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }
}
