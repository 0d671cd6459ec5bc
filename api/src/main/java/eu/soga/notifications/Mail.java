package eu.soga.notifications;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.jspecify.annotations.Nullable;

/** A mail to one person, kept until the mail server has accepted it. */
@Entity
@Table(name = "mail")
class Mail extends BaseEntity {
    static final int ATTEMPTS = 10;

    /** An attempt that nobody {@link #renew renewed} for so long is taken for dead. */
    static final Duration LEASE = Duration.ofMinutes(1);

    String recipient;

    @Column(insertable = false, updatable = false)
    private String domain;

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

    /** The domain it goes to, in lower case; known once it was read back. */
    String domain() {
        return domain;
    }

    /** Deletes what was sent, and what waits, for a subscription that ended. */
    static void deleteOf(UUID subscription) {
        delete("subscriptionId", subscription);
    }

    /** Deletes what was sent before then. */
    static long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }

    /**
     * The oldest mail that is due, neither to one of these domains nor one of these mails. It counts as attempted and is
     * not due again for {@link #LEASE}, so that no other instance sends it too, and that it is sent again should this one
     * die before it is {@link #finish finished}.
     */
    static Optional<Mail> claim(Instant now, Collection<String> busyDomains, Collection<UUID> onTheirWay) {
        Optional<Mail> claimed = Mail.<Mail>find(
                        "sentAt is null and attempts < ?1 and nextAttemptAt <= ?2 and domain not in ?3 and id not in ?4"
                                + " order by createdAt, id",
                        ATTEMPTS,
                        now,
                        busyDomains,
                        onTheirWay)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .page(0, 1)
                .firstResultOptional();
        claimed.ifPresent(mail -> {
            mail.attempts++;
            mail.nextAttemptAt = now.plus(LEASE);
        });
        return claimed;
    }

    /** These mails are still on their way. */
    static void renew(Collection<UUID> onTheirWay, Instant now) {
        update("nextAttemptAt = ?1 where id in ?2 and sentAt is null", now.plus(LEASE), onTheirWay);
    }

    /**
     * Records how an attempt ended. A failed mail is tried again after 1, 2, 4 … minutes, {@link #ATTEMPTS} times in about
     * 17 hours; one that was deleted meanwhile stays deleted.
     *
     * @param error why the server did not take it; null when it did
     */
    static void finish(UUID id, @Nullable String error, Instant now) {
        Mail.<Mail>findByIdOptional(id).ifPresent(mail -> {
            mail.lastError = error;
            if (error == null) mail.sentAt = now;
            else mail.nextAttemptAt = now.plus(Duration.ofMinutes(1L << (mail.attempts - 1)));
        });
    }
}
