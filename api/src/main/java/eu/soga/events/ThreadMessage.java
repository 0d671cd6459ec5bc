package eu.soga.events;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message between an event's organisation and its moderators, never changed after it is written. */
@Entity
@Table(name = "thread_message")
public class ThreadMessage extends BaseEntity {
    /** Longest text, in characters. */
    public static final int LONGEST = 5000;

    @Column(name = "event_id")
    UUID eventId;

    /** Subject of the account. */
    String author;

    @Column(name = "author_name")
    String authorName;

    @Enumerated(EnumType.STRING)
    public Side side;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    ModerationReason reason;

    String body;

    /** Address for answers to a moderator who wrote; null on the organisation's side. */
    @Column(name = "author_email")
    @Nullable
    String authorEmail;

    protected ThreadMessage() {}

    ThreadMessage(UUID eventId, String author, String authorName, Side side, Kind kind, String body, Instant now) {
        this.eventId = eventId;
        this.author = author;
        this.authorName = authorName;
        this.side = side;
        this.kind = kind;
        this.body = body;
        this.createdAt = now;
    }

    /** Returns all messages about an event, oldest first. */
    static List<ThreadMessage> about(UUID eventId) {
        return list("eventId = ?1 order by createdAt, id", eventId);
    }

    /** Returns the address of the moderator who wrote last about an event; empty when nobody did or it is unknown. */
    static Optional<String> moderatorEmail(UUID eventId) {
        return ThreadMessage.<ThreadMessage>find(
                        "eventId = ?1 and side = ?2 order by createdAt desc, id desc", eventId, Side.MODERATION)
                .page(0, 1)
                .firstResultOptional()
                .map(message -> message.authorEmail);
    }

    /** Returns the last message of each of these events; needs one statement. */
    public static Map<UUID, ThreadMessage> lastOf(Collection<UUID> events) {
        return ThreadMessage.<ThreadMessage>list("""
                        from ThreadMessage m where m.eventId in ?1 and not exists (
                            select 1 from ThreadMessage later where later.eventId = m.eventId
                            and (later.createdAt > m.createdAt or later.createdAt = m.createdAt and later.id > m.id))
                        """, events).stream()
                .collect(Collectors.toMap(message -> message.eventId, Function.identity()));
    }

    /** The two sides of a thread. */
    public enum Side {
        PARTNER,
        MODERATION
    }

    /** The occasions of a message. */
    public enum Kind {
        /** Sent without an act. */
        MESSAGE,
        /** Sent with a submission, or as the answer to a question. */
        SUBMISSION,
        /** Sent with a request for changes. */
        QUESTION,
        /** Sent with a refusal. */
        REFUSAL,
        /** Sent with a publication. */
        PUBLICATION,
        /** Sent with an appeal. */
        APPEAL
    }
}
