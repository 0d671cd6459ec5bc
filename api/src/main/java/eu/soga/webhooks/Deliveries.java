package eu.soga.webhooks;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.TimeCursor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an organisation the messages sent to its webhooks, sends one again, and sends test messages. */
@ApplicationScoped
class Deliveries {
    private final Webhooks webhooks;
    private final DeliveryWriter writer;
    private final DeliveryQueue queue;
    private final DeliverySender sender;
    private final Clock clock;

    Deliveries(Webhooks webhooks, DeliveryWriter writer, DeliveryQueue queue, DeliverySender sender, Clock clock) {
        this.webhooks = webhooks;
        this.writer = writer;
        this.queue = queue;
        this.sender = sender;
        this.clock = clock;
    }

    /** Returns a page of deliveries, newest first. @throws DomainException 404; 400 for a cursor of another list */
    @Transactional
    Page<DeliveryResponse> page(UUID webhookId, @Nullable DeliveryStatus status, @Nullable String cursor, int size) {
        webhooks.require(webhookId);
        String list = "deliveries " + webhookId + " " + status;
        TimeCursor after = TimeCursor.read(cursor, list);
        String where = "webhook.id = :webhook" + (status == null ? "" : " and status = :status");
        Parameters values = Parameters.with("webhook", webhookId);
        if (status != null) values.and("status", status);
        long total = Delivery.count(where, values.map());
        if (after != null) {
            where += " and (createdAt < :at or createdAt = :at and id < :id)";
            values.and("at", after.at()).and("id", after.id());
        }
        List<Delivery> rows = Delivery.<Delivery>find(where + " order by createdAt desc, id desc", values)
                .page(0, size + 1)
                .list();
        List<Delivery> shown = rows.subList(0, Math.min(size, rows.size()));
        return Page.of(
                shown.stream().map(DeliveryResponse::from).toList(),
                Page.Total.exact(total),
                rows.size() > size ? new TimeCursor(shown.getLast().createdAt, shown.getLast().id).write(list) : null);
    }

    /**
     * Sends the delivery again under the same id, whatever its result was, with all attempts ahead. @throws
     * DomainException 404
     */
    @Transactional
    DeliveryResponse replay(UUID webhookId, UUID deliveryId) {
        webhooks.require(webhookId);
        Delivery delivery = Delivery.<Delivery>findByIdOptional(deliveryId, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.webhook.id.equals(webhookId) && !found.isTest())
                .orElseThrow(() -> DomainException.notFound("delivery"));
        delivery.replay(clock.instant());
        return DeliveryResponse.from(delivery);
    }

    /** Sends a test message, even to a disabled webhook, and waits for the answer. @throws DomainException 404 */
    DeliveryResponse test(UUID webhookId) {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> writer.test(webhooks.require(webhookId), queue.leaseEnd()).id);
        sender.send(id);
        return QuarkusTransaction.requiringNew().call(() -> DeliveryResponse.from(Delivery.findById(id)));
    }
}
