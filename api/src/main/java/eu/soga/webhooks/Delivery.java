package eu.soga.webhooks;

import eu.soga.shared.fetch.FetchRefusal;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message to one webhook, with the result of its last attempt. */
@Entity
@Table(name = "webhook_delivery")
class Delivery extends BaseEntity {
    /** Type of the test message. */
    static final String TEST = "webhook.test";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "webhook_id")
    Webhook webhook;

    /** Number of the change it reports; null for a test. */
    @Column(name = "change_id")
    @Nullable
    Long changeId;

    String type;

    /** JSON, sent unchanged at every attempt. */
    String body;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PENDING;

    private int attempts;

    @Column(name = "next_attempt_at")
    @Nullable
    private Instant nextAttemptAt;

    /** End of the lease of the sender that is attempting it; null when nobody has claimed it. */
    @Column(name = "leased_until")
    @Nullable
    private Instant leasedUntil;

    @Column(name = "last_attempt_at")
    @Nullable
    private Instant lastAttemptAt;

    @Column(name = "response_status")
    @Nullable
    private Integer responseStatus;

    @Enumerated(EnumType.STRING)
    @Nullable
    private FetchRefusal refusal;

    protected Delivery() {}

    Delivery(Webhook webhook, @Nullable Long changeId, String type, String body, Instant now) {
        this.webhook = webhook;
        this.changeId = changeId;
        this.type = type;
        this.body = body;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** The value of {@code webhook-id}: the same at every attempt. */
    String messageId() {
        return "msg_" + id;
    }

    boolean isTest() {
        return type.equals(TEST);
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextAttemptAt() {
        return status == DeliveryStatus.PENDING ? nextAttemptAt : null;
    }

    @Nullable
    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    @Nullable
    Integer responseStatus() {
        return responseStatus;
    }

    @Nullable
    FetchRefusal refusal() {
        return refusal;
    }

    /** Keeps other senders from sending it until then. */
    void lease(Instant until) {
        leasedUntil = until;
    }

    void delivered(int answer, Instant now) {
        attempted(answer, null, now);
        status = DeliveryStatus.DELIVERED;
    }

    /** Schedules the next attempt. Gives up after the last one; gives a test up after its only attempt. */
    void failed(@Nullable Integer answer, @Nullable FetchRefusal why, Instant now) {
        attempted(answer, why, now);
        Optional<Duration> wait = isTest() ? Optional.empty() : RetrySchedule.waitAfter(attempts);
        wait.ifPresentOrElse(next -> nextAttemptAt = now.plus(next), this::giveUp);
    }

    void giveUp() {
        status = DeliveryStatus.FAILED;
    }

    /** Makes it due now, with no attempts counted, under the same id. */
    void replay(Instant now) {
        status = DeliveryStatus.PENDING;
        attempts = 0;
        nextAttemptAt = now;
        leasedUntil = null;
    }

    private void attempted(@Nullable Integer answer, @Nullable FetchRefusal why, Instant now) {
        attempts++;
        lastAttemptAt = now;
        responseStatus = answer;
        refusal = why;
        leasedUntil = null;
    }
}
