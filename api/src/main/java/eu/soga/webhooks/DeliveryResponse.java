package eu.soga.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.fetch.FetchRefusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message and its result.
 *
 * @param messageId the {@code webhook-id} header
 * @param changeId number of the change it reports; null for a test
 * @param body exactly as sent
 * @param responseStatus HTTP status of the last answer; null when there was none
 * @param refusal why the last attempt got no answer
 */
@JsonInclude
record DeliveryResponse(
        UUID id,
        String messageId,
        String type,
        @Nullable Long changeId,
        String body,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable FetchRefusal refusal) {
    static DeliveryResponse from(Delivery delivery) {
        return new DeliveryResponse(
                delivery.id,
                delivery.messageId(),
                delivery.type,
                delivery.changeId,
                delivery.body,
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt,
                delivery.lastAttemptAt(),
                delivery.nextAttemptAt(),
                delivery.responseStatus(),
                delivery.refusal());
    }
}
