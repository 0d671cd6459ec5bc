package eu.soga.events;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.changes.ChangeLog;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to an event: for the record, for the thread, for the public log, for other rooms. */
@ApplicationScoped
public class EventJournal {
    /** {@code subject_type} in the audit log. */
    static final String SUBJECT = "event";

    /** What leaves the event where its parts found it. */
    private static final Set<String> KEEP_NAME = Set.of("event.changed", "event.cancelled", "event.postponed");

    private final AuditLog audit;
    private final ChangeLog changes;
    private final EventMentions mentions;
    private final DomainEvents announcements;
    private final CurrentUser user;
    private final Clock clock;

    EventJournal(
            AuditLog audit,
            ChangeLog changes,
            EventMentions mentions,
            DomainEvents announcements,
            CurrentUser user,
            Clock clock) {
        this.audit = audit;
        this.changes = changes;
        this.mentions = mentions;
        this.announcements = announcements;
        this.user = user;
        this.clock = clock;
    }

    /** Records an act; {@code from} and {@code to} are states of the event or of its revision. */
    public void record(
            Event event,
            String action,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable ModerationReason reason,
            @Nullable String note) {
        audit.record(SUBJECT, event.id, action, from, to, reason, note);
    }

    /** Adds to the thread; nothing when there is no text. */
    public void say(
            Event event,
            ThreadMessage.Side side,
            ThreadMessage.Kind kind,
            @Nullable ModerationReason reason,
            @Nullable String text) {
        if (text == null || text.isBlank()) return;
        ThreadMessage message = new ThreadMessage(
                event.id, user.requireSubject(), user.name(), side, kind, text.strip(), clock.instant());
        message.reason = reason;
        if (side == ThreadMessage.Side.MODERATION)
            message.authorEmail = user.verifiedEmail().orElse(null);
        message.persist();
    }

    /**
     * Writes a public change, of the event and of what shows it; after {@link #record}, so that every act locks the two
     * logs in the same order.
     */
    public void change(String type, Event event) {
        Event.flush();
        event.becomePublic();
        changes.record(type, EventMentions.path(event.id), event.version);
        mentions.inWhole(event.parent == null ? null : event.parent.id);
        if (!KEEP_NAME.contains(type)) mentions.inParts(event.id);
    }

    /** As {@link #change}, of an event that was named so before. */
    void changed(Event event, EventName before) {
        change("event.changed", event);
        EventName after = EventName.of(event);
        if (!Objects.equals(before.parentId(), after.parentId())) mentions.inWhole(before.parentId());
        if (!before.isShownAs(after)) mentions.inParts(event.id);
    }

    /** Tells other rooms, in this transaction. */
    public void announce(Record announcement) {
        announcements.announce(announcement);
    }
}
