package eu.soga.notifications;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.jspecify.annotations.Nullable;

/** A mail to one person, kept until the mail server has accepted it. */
@Entity
@Table(name = "mail")
class Mail extends BaseEntity {
    static final int ATTEMPTS = 10;

    /**
     * An attempt whose lease nobody {@link #renew renewed} for this long counts as failed: its instance has
     * probably died.
     */
    static final Duration LEASE = Duration.ofMinutes(1);

    String recipient;

    @Column(insertable = false, updatable = false)
    private String domain;

    String subject;
    String text;
    String html;

    /** The saved search this mail belongs to; null for mails that nobody can unsubscribe from. */
    @Column(name = "subscription_id")
    @Nullable
    UUID subscriptionId;

    /** Address that ends the subscription with one POST (RFC 8058). */
    @Column(name = "unsubscribe_url")
    @Nullable
    String unsubscribeUrl;

    /** The iCalendar part (RFC 6047); null for a mail without one. */
    @Nullable
    String calendar;

    /** METHOD of the iCalendar part; null without one. */
    @Column(name = "calendar_method")
    @Nullable
    String calendarMethod;

    /** The decision this mail is about, which can be undone until its first attempt; null for most mails. */
    @Column(name = "held_for")
    @Nullable
    private UUID heldFor;

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

    /** Adds an iCalendar part. @param text its METHOD included */
    Mail with(String text, String method) {
        calendar = text;
        calendarMethod = method;
        return this;
    }

    /** Keeps it until this instant, because what it tells can be undone before. */
    Mail held(UUID decision, Instant until) {
        heldFor = decision;
        nextAttemptAt = until;
        return this;
    }

    /** Deletes the mails about a decision. @return false when one of them has left, or is leaving; deletes none then */
    static boolean recall(UUID decision) {
        List<Mail> held = Mail.<Mail>find("heldFor", decision)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (held.stream().anyMatch(mail -> mail.attempts > 0)) return false;
        held.forEach(Mail::delete);
        return true;
    }

    /** The recipient's domain in lower case. The database computes it, so it is null until the row was read back. */
    String domain() {
        return domain;
    }

    /** Deletes all mails of a subscription that ended, sent or not. */
    static void deleteOf(UUID subscription) {
        delete("subscriptionId", subscription);
    }

    /** Deletes mails that were sent before this instant. */
    static long forget(Instant before) {
        return delete("sentAt < ?1", before);
    }

    /**
     * Claims the oldest due mail, except mails to busy domains and mails on their way. The claim counts as an
     * attempt and postpones the next one by {@link #LEASE}: no other instance sends the same mail, and the mail is
     * sent again if this instance dies before it is {@link #finish finished}.
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

    /** Extends the claim on these mails by {@link #LEASE}, because they are still being sent. */
    static void renew(Collection<UUID> onTheirWay, Instant now) {
        update("nextAttemptAt = ?1 where id in ?2 and sentAt is null", now.plus(LEASE), onTheirWay);
    }

    /**
     * Records how an attempt ended. A failed mail is tried again after 1, 2, 4 … minutes, {@link #ATTEMPTS} times
     * in about 17 hours. Does nothing when the mail was deleted meanwhile.
     *
     * @param error why the server refused it; null when the server accepted it
     */
    static void finish(UUID id, @Nullable String error, Instant now) {
        Mail.<Mail>findByIdOptional(id).ifPresent(mail -> {
            mail.lastError = error;
            if (error == null) mail.sentAt = now;
            else mail.nextAttemptAt = now.plus(Duration.ofMinutes(1L << (mail.attempts - 1)));
        });
    }
}
