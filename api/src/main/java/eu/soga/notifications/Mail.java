package eu.soga.notifications;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.jspecify.annotations.Nullable;

/** A mail to one person, kept until the server has taken it. */
@Entity
@Table(name = "mail")
class Mail extends BaseEntity {
    static final int ATTEMPTS = 10;

    String recipient;
    String subject;
    String text;
    String html;

    /** What it belongs to, when its reader can end that. */
    @Column(name = "subscription_id")
    @Nullable
    UUID subscriptionId;

    /** Ends the subscription with one POST. */
    @Column(name = "unsubscribe_url")
    @Nullable
    String unsubscribeUrl;

    @Column(name = "sent_at")
    @Nullable
    private Instant sentAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_error")
    @Nullable
    private String lastError;

    protected Mail() {}

    Mail(String recipient, String subject, String text, String html, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.text = text;
        this.html = html;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    Mail of(@Nullable Subscription subscription) {
        if (subscription == null) return this;
        subscriptionId = subscription.id();
        unsubscribeUrl = subscription.unsubscribeUrl();
        return this;
    }

    void sent(Instant now) {
        sentAt = now;
        attempts++;
        lastError = null;
    }

    /** Tries again after 1, 2, 4 … minutes; gives up after {@link #ATTEMPTS} attempts, about 17 hours. */
    void failed(String error, Instant now) {
        nextAttemptAt = now.plus(Duration.ofMinutes(1L << attempts));
        attempts++;
        lastError = error;
    }

    /** Deletes what was sent, and what waits, for a subscription that ended. */
    static void deleteOf(UUID subscription) {
        delete("subscriptionId", subscription);
    }

    /** Deletes what was sent before then. */
    static long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }

    /** What is due, oldest first, locked so that no other instance sends it too. */
    static List<Mail> due(Instant now, int most) {
        return Mail.<Mail>find(
                        "sentAt is null and attempts < ?1 and nextAttemptAt <= ?2 order by createdAt, id",
                        ATTEMPTS,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .page(0, most)
                .list();
    }
}
