package eu.soga.webhooks;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.fetch.FetchOutcome;
import eu.soga.shared.persistence.NativeValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Gives each due delivery to one sender at a time, and stores the result. */
@ApplicationScoped
class DeliveryQueue {
    private static final int GONE = 410;

    private final EntityManager entities;
    private final WebhooksConfig config;
    private final DomainEvents announcements;
    private final Clock clock;

    DeliveryQueue(EntityManager entities, WebhooksConfig config, DomainEvents announcements, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Everything a sender needs, copied so that no row is locked while it waits for the answer. */
    record Parcel(UUID deliveryId, UUID webhookId, String messageId, String url, String body, List<String> secrets) {}

    /** Returns when a claim expires, in case its sender dies. */
    Instant leaseEnd() {
        return clock.instant().plus(config.timeout()).plus(Duration.ofSeconds(30));
    }

    /**
     * Claims due deliveries, oldest first, a few of each webhook. A claim ends when its result is written or its
     * lease expires: if a sender dies, the delivery is sent again under the same id.
     */
    @Transactional
    List<UUID> claim(int atMost) {
        return NativeValues.list(
                entities.createNativeQuery("""
                        WITH due AS (
                            SELECT d.id FROM webhook w CROSS JOIN LATERAL (
                                SELECT id FROM webhook_delivery
                                WHERE webhook_id = w.id AND status = 'PENDING' AND next_attempt_at <= :now
                                    AND (leased_until IS NULL OR leased_until <= :now)
                                ORDER BY next_attempt_at, id
                                LIMIT greatest(0, CASE WHEN w.failing_since IS NULL THEN :each ELSE 1 END
                                    - (SELECT count(*) FROM webhook_delivery l
                                       WHERE l.webhook_id = w.id AND l.leased_until > :now))
                                FOR UPDATE SKIP LOCKED) d
                            WHERE w.status = 'ENABLED' LIMIT :most)
                        UPDATE webhook_delivery SET leased_until = :until FROM due WHERE webhook_delivery.id = due.id
                        RETURNING webhook_delivery.id
                        """)
                        .setParameter("now", at(clock.instant()))
                        .setParameter("until", at(leaseEnd()))
                        .setParameter("each", config.atOnceEach())
                        .setParameter("most", atMost),
                UUID.class);
    }

    /** Returns address, body and secrets of a claimed delivery. */
    @Transactional
    Parcel parcel(UUID deliveryId) {
        Delivery delivery = Delivery.findById(deliveryId);
        Webhook webhook = delivery.webhook;
        return new Parcel(
                deliveryId,
                webhook.id,
                delivery.messageId(),
                webhook.url,
                delivery.body,
                webhook.secrets(clock.instant()));
    }

    /** Stores the result of an attempt on the delivery and on its webhook. A test changes nothing on the webhook. */
    @Transactional
    void settle(Parcel parcel, FetchOutcome outcome) {
        Webhook webhook = Webhook.lock(parcel.webhookId()).orElse(null);
        if (webhook == null) return;
        Delivery delivery = Delivery.findById(parcel.deliveryId());
        Instant now = clock.instant();
        switch (outcome) {
            case FetchOutcome.Fetched answer
            when answer.status() / 100 == 2 -> {
                delivery.delivered(answer.status(), now);
                webhook.gotThrough();
            }
            case FetchOutcome.Fetched answer -> {
                delivery.failed(answer.status(), null, now);
                failed(delivery, webhook, answer.status() == GONE, now);
            }
            case FetchOutcome.Refused refused -> {
                delivery.failed(null, refused.reason(), now);
                failed(delivery, webhook, false, now);
            }
        }
    }

    private void failed(Delivery delivery, Webhook webhook, boolean gone, Instant now) {
        if (delivery.isTest()) return;
        if (gone) delivery.giveUp();
        Duration failing = webhook.failed(now);
        if (!webhook.isEnabled()) return;
        if (gone) disable(webhook, DisabledReason.GONE, now);
        else if (failing.compareTo(config.disableAfter()) >= 0) disable(webhook, DisabledReason.FAILING, now);
    }

    private void disable(Webhook webhook, DisabledReason reason, Instant now) {
        webhook.disable(reason, now);
        announcements.announce(new WebhookDisabled(webhook.id, webhook.organisation.id, webhook.url, reason));
    }

    /** Deletes finished deliveries that are older than {@link WebhooksConfig#keepDeliveries}. */
    @Transactional
    int forgetOld() {
        return entities.createNativeQuery(
                        "DELETE FROM webhook_delivery WHERE status <> 'PENDING' AND created_at < :before")
                .setParameter("before", at(clock.instant().minus(config.keepDeliveries())))
                .executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
