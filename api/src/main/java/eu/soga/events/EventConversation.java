package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventAccess.Standing;
import eu.soga.events.EventJournal.HistoryAct;
import eu.soga.events.EventJournal.HistoryState;
import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.openapi.Words;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages between an event's organisation and its moderators, and the history of its acts. */
@ApplicationScoped
public class EventConversation {
    private final EventAccess access;
    private final EventJournal journal;
    private final CurrentUser user;

    EventConversation(EventAccess access, EventJournal journal, CurrentUser user) {
        this.access = access;
        this.journal = journal;
        this.user = user;
    }

    /** Adds a message. A moderator writes for moderation, unless he or she has a part in the event. */
    @Transactional
    EventThread write(UUID id, String message) {
        Event event = access.open(id, EventAct.MESSAGE, null);
        Standing standing = access.standing(event);
        boolean byModeration = standing.moderates() && !standing.organises();
        journal.say(event, byModeration ? Side.MODERATION : Side.PARTNER, Kind.MESSAGE, null, message);
        String moderator =
                byModeration ? null : ThreadMessage.moderatorEmail(event.id).orElse(null);
        journal.announce(new EventAnnouncement.MessageWritten(
                EventAnnouncement.Facts.of(event), byModeration, user.name(), message.strip(), moderator));
        return EventThread.about(id);
    }

    /** Returns all messages. */
    @Transactional
    EventThread thread(UUID id) {
        return EventThread.about(access.insider(id).id);
    }

    /** Returns all acts. */
    @Transactional
    EventHistory history(UUID id) {
        return EventHistory.of(access.insider(id).id);
    }

    /** The messages between an event's organisation and its moderators, oldest first. */
    public record EventThread(List<Item> items) {
        /** One message; {@code reason} belongs to a decision that has one. */
        public record Item(
                UUID id,
                Instant at,
                Author author,
                ThreadMessage.Kind kind,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ModerationReason reason,

                String body) {
            public static Item of(ThreadMessage message) {
                return new Item(
                        message.id,
                        message.createdAt,
                        new Author(message.authorName, message.side),
                        message.kind,
                        message.reason,
                        message.body);
            }
        }

        /** The author of a message and the side he or she writes for. */
        record Author(String name, ThreadMessage.Side side) {}

        public static EventThread about(UUID eventId) {
            return new EventThread(
                    ThreadMessage.about(eventId).stream().map(Item::of).toList());
        }
    }

    /** The acts on an event, oldest first. */
    public record EventHistory(List<Item> items) {
        /** One act; {@code from} and {@code to} are states of the event or of its revision. */
        public record Item(
                Instant at,
                String actor,
                @Words(HistoryAct.class) String action,
                @Words(HistoryState.class) @Nullable String from,
                @Words(HistoryState.class) @Nullable String to,
                @Words(ModerationReason.class) @Nullable String reason,
                @Nullable String note) {
            public static Item of(AuditEntry entry) {
                return new Item(
                        entry.at,
                        entry.actorName,
                        entry.action,
                        word(entry.fromState),
                        word(entry.toState),
                        word(entry.reason),
                        entry.note);
            }

            private static @Nullable String word(@Nullable String constant) {
                return constant == null
                        ? null
                        : constant.toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        public static EventHistory of(UUID eventId) {
            return new EventHistory(AuditEntry.about(EventJournal.SUBJECT, eventId).stream()
                    .map(Item::of)
                    .toList());
        }
    }
}
