package eu.soga.events;

import eu.soga.shared.DomainEvents;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.changes.ChangeLog;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to an event: for the record, for the thread, for the public log, for other rooms. */
@ApplicationScoped
public class EventJournal {
    /** {@code subject_type} in the audit log. */
    static final String SUBJECT = "event";

    private final AuditLog audit;
    private final ChangeLog changes;
    private final DomainEvents announcements;
    private final CurrentUser user;
    private final Clock clock;

    EventJournal(AuditLog audit, ChangeLog changes, DomainEvents announcements, CurrentUser user, Clock clock) {
        this.audit = audit;
        this.changes = changes;
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
        message.persist();
    }

    /** Writes a public change; after {@link #record}, so that every act locks the two logs in the same order. */
    void change(String type, Event event) {
        Event.flush();
        changes.record(type, "/api/v1/events/" + event.id, event.version);
    }

    /** Tells other rooms, in this transaction. */
    public void announce(Record announcement) {
        announcements.announce(announcement);
    }
}
