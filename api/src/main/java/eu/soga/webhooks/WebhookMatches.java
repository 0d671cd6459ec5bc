package eu.soga.webhooks;

import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventSearch;
import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which events matched the filter of a webhook, so that it can be told when one stops matching. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WebhookMatches {
    private final EntityManager entities;
    private final EventSearch search;

    WebhookMatches(EntityManager entities, EventSearch search) {
        this.entities = entities;
        this.search = search;
    }

    /** Replaces the remembered events with those that match now, or with none when the webhook has no filter. */
    void begin(Webhook webhook) {
        entities.flush();
        entities.createNativeQuery("DELETE FROM webhook_match WHERE webhook_id = :webhook")
                .setParameter("webhook", webhook.id)
                .executeUpdate();
        EventFilter filter = WebhookRules.filter(webhook.filter);
        if (filter != null) add(webhook.id, search.matching(filter));
    }

    /** Returns those of the given events that matched at the last check. */
    Set<UUID> among(Webhook webhook, Collection<UUID> events) {
        return new HashSet<>(NativeValues.list(
                entities.createNativeQuery("SELECT event_id FROM webhook_match WHERE webhook_id = :webhook"
                                + " AND event_id = ANY (CAST(:events AS uuid[]))")
                        .setParameter("webhook", webhook.id)
                        .setParameter("events", events.toArray(UUID[]::new)),
                UUID.class));
    }

    /** Returns those of the given events that match now. */
    Set<UUID> matching(EventFilter filter, Collection<UUID> events) {
        return events.isEmpty() ? Set.of() : search.matching(filter, events);
    }

    /** Stores which of the checked events match. */
    void keep(Webhook webhook, Collection<UUID> lookedAt, Set<UUID> matching) {
        entities.createNativeQuery("DELETE FROM webhook_match WHERE webhook_id = :webhook"
                        + " AND event_id = ANY (CAST(:events AS uuid[]))")
                .setParameter("webhook", webhook.id)
                .setParameter("events", lookedAt.toArray(UUID[]::new))
                .executeUpdate();
        add(webhook.id, matching);
    }

    private void add(UUID webhook, Collection<UUID> events) {
        entities.createNativeQuery("INSERT INTO webhook_match (webhook_id, event_id)"
                        + " SELECT :webhook, event FROM unnest(CAST(:events AS uuid[])) event")
                .setParameter("webhook", webhook)
                .setParameter("events", events.toArray(UUID[]::new))
                .executeUpdate();
    }
}
