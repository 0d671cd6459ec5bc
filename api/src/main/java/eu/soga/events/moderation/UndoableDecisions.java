package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement.Hold;
import eu.soga.events.EventResponse.EventRef;
import eu.soga.events.ThreadMessage;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Remembers refusals and requests for changes for the short while in which the moderator may undo them. Publications
 * and merges are not among them: feeds, webhooks and calendars may have read those already.
 */
@ApplicationScoped
class UndoableDecisions {
    private final ReadRows rows;
    private final EntityManager entities;
    private final CurrentUser user;
    private final ModerationConfig config;
    private final Clock clock;

    UndoableDecisions(ReadRows rows, EntityManager entities, CurrentUser user, ModerationConfig config, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.user = user;
        this.config = config;
        this.clock = clock;
    }

    /** The decisions that can be undone. */
    enum Kind {
        REFUSE,
        REQUEST_CHANGES
    }

    /**
     * A decision of the caller that can still be undone.
     *
     * @param secondsLeft whole seconds until the mail about it leaves; at least 1
     */
    record UndoableDecision(EventRef event, Kind decision, long secondsLeft) {}

    private record Remembered(UUID message, Kind decision, String by, int version, Instant until) {
        static Remembered of(Row row) {
            return new Remembered(
                    row.uuid("message_id"),
                    row.constant("decision", Kind.class),
                    row.text("decided_by"),
                    row.number("version"),
                    row.instant("until"));
        }
    }

    /** Remembers the decision that the caller has just made and said in the thread. @return until when its mail waits */
    Hold remember(Event event, Kind decision) {
        Event.flush();
        Instant until = clock.instant().plus(config.undo());
        UUID message = ThreadMessage.lastOf(List.of(event.id)).get(event.id).id;
        entities.createNativeQuery("""
                        INSERT INTO undoable_decision (event_id, message_id, decision, decided_by, version, until)
                        VALUES (:event, :message, :decision, :by, :version, :until)
                        ON CONFLICT (event_id) DO UPDATE SET message_id = excluded.message_id,
                            decision = excluded.decision, decided_by = excluded.decided_by,
                            version = excluded.version, until = excluded.until
                        """)
                .setParameter("event", event.id)
                .setParameter("message", message)
                .setParameter("decision", decision.name())
                .setParameter("by", user.requireSubject())
                .setParameter("version", event.version)
                .setParameter("until", until)
                .executeUpdate();
        return new Hold(message, until);
    }

    /**
     * Forgets the caller's last decision about a locked event, with its message in the thread.
     *
     * @return the id of that message
     * @throws eu.soga.shared.errors.DomainException 409 when there is none of the caller, when somebody has acted
     *     since, or when it is too late
     */
    UUID forget(Event event) {
        Remembered last =
                rows.all("SELECT * FROM undoable_decision WHERE event_id = ?", Remembered::of, event.id).stream()
                        .filter(decision -> decision.by.equals(user.requireSubject()))
                        .findFirst()
                        .orElseThrow(() -> EventAct.Refusal.NOTHING_TO_UNDO.problem(EventAct.REFUSE));
        ThreadMessage message = ThreadMessage.lastOf(List.of(event.id)).get(event.id);
        if (event.version != last.version || !message.id.equals(last.message))
            throw EventAct.Refusal.ACTED_ON_SINCE.problem(EventAct.REFUSE);
        if (!clock.instant().isBefore(last.until)) throw EventAct.Refusal.TOO_LATE_TO_UNDO.problem(EventAct.REFUSE);
        message.delete();
        Event.flush();
        return last.message;
    }

    /** Returns what the caller may still undo, the last decision first. */
    @Transactional
    List<UndoableDecision> mine() {
        Instant now = clock.instant();
        return rows.all(
                """
                SELECT u.decision, u.until, e.id, e.slug, e.title FROM undoable_decision u
                JOIN event e ON e.id = u.event_id AND e.version = u.version
                WHERE u.decided_by = ? AND u.until > ? ORDER BY u.until DESC
                """,
                row -> new UndoableDecision(
                        new EventRef(row.uuid("id"), row.text("slug"), row.languages("title")),
                        row.constant("decision", Kind.class),
                        Math.max(1, Duration.between(now, row.instant("until")).toSeconds())),
                user.requireSubject(),
                now);
    }
}
