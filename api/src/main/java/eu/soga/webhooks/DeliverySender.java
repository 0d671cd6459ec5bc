package eu.soga.webhooks;

import eu.soga.shared.fetch.FetchLimits;
import eu.soga.shared.fetch.FetchOutcome;
import eu.soga.shared.fetch.FetchRequest;
import eu.soga.shared.fetch.Fetcher;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Sends due deliveries in parallel, so that one slow receiver does not delay the others. */
@ApplicationScoped
class DeliverySender {
    private static final int NO_BODY = 0;

    private final DeliveryQueue queue;
    private final Fetcher fetcher;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("delivery-", 1).factory());

    DeliverySender(DeliveryQueue queue, Fetcher fetcher, WebhooksConfig config, Clock clock) {
        this.queue = queue;
        this.fetcher = fetcher;
        this.config = config;
        this.clock = clock;
        this.free = new Semaphore(config.atOnce());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Starts sending, up to the number of free places.
     *
     * @return the sends that were started, for callers that wait for them
     */
    List<Future<?>> begin() {
        int places = free.drainPermits();
        if (places == 0) return List.of();
        List<UUID> due = List.of();
        try {
            due = queue.claim(places);
        } finally {
            free.release(places - due.size());
        }
        return due.stream()
                .<Future<?>>map(id -> threads.submit(() -> sendOne(id)))
                .toList();
    }

    private void sendOne(UUID deliveryId) {
        try {
            send(deliveryId);
        } catch (RuntimeException e) {
            Log.warnf(e, "delivery %s is tried again when its claim ends", deliveryId);
        } finally {
            free.release();
        }
    }

    /** Sends a claimed delivery and waits for the answer. */
    @ActivateRequestContext
    void send(UUID deliveryId) {
        DeliveryQueue.Parcel parcel = queue.parcel(deliveryId);
        queue.settle(parcel, post(parcel));
    }

    private FetchOutcome post(DeliveryQueue.Parcel parcel) {
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "webhook-id", parcel.messageId(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature",
                        SigningSecret.sign(parcel.secrets(), parcel.messageId(), timestamp, parcel.body()));
        return fetcher.fetch(FetchRequest.post(
                URI.create(parcel.url()),
                headers,
                parcel.body().getBytes(StandardCharsets.UTF_8),
                new FetchLimits(NO_BODY, config.timeout(), 0)));
    }
}
