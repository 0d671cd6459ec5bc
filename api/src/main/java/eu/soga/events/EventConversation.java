package eu.soga.events;

import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The thread and the history of an event: for its organisation and its moderators. */
@ApplicationScoped
class EventConversation {
    private final EventAccess access;
    private final EventCaller caller;
    private final EventJournal journal;
    private final CurrentUser user;

    EventConversation(EventAccess access, EventCaller caller, EventJournal journal, CurrentUser user) {
        this.access = access;
        this.caller = caller;
        this.journal = journal;
        this.user = user;
    }

    /** Says something in between; a moderator speaks as one unless the event is his or her own organisation's. */
    @Transactional
    EventThread write(UUID id, String message) {
        Event event = access.open(id, EventAct.MESSAGE, null);
        Standing standing = caller.standing(event);
        boolean byModeration = standing.moderates() && !standing.organises();
        journal.say(event, byModeration ? Side.MODERATION : Side.PARTNER, Kind.MESSAGE, null, message);
        String moderator =
                byModeration ? null : ThreadMessage.moderatorEmail(event.id).orElse(null);
        journal.announce(
                new EventMessageWritten(EventFacts.of(event), byModeration, user.name(), message.strip(), moderator));
        return EventThread.about(id);
    }

    /** Everything said. */
    @Transactional
    EventThread thread(UUID id) {
        return EventThread.about(access.insider(id).id);
    }

    /** Everything done. */
    @Transactional
    EventHistory history(UUID id) {
        return EventHistory.of(access.insider(id).id);
    }
}
