package eu.soga.events;

import eu.soga.events.Standing.Hold;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may decide: a moderator who holds the review and represents none of the organisers. Administrators too. */
final class ModerationPolicy {
    private static final Set<EventStatus> SEEN_TWICE = EnumSet.of(
            EventStatus.SUBMITTED,
            EventStatus.CHANGES_REQUESTED,
            EventStatus.PUBLISHED,
            EventStatus.POSTPONED,
            EventStatus.CANCELLED);

    private ModerationPolicy() {}

    /** Why this entry cannot be merged into another by the caller; empty when it can. */
    static Optional<ActRefusal> mergeRefusal(EventStatus status, Standing caller) {
        if (!caller.moderates()) return Optional.of(ActRefusal.NOT_YOURS);
        if (caller.organises()) return Optional.of(ActRefusal.OWN_ORGANISATION);
        if (!SEEN_TWICE.contains(status)) return Optional.of(ActRefusal.WRONG_STATE);
        return caller.hold() == Hold.ANOTHER ? Optional.of(ActRefusal.TAKEN_BY_ANOTHER) : Optional.empty();
    }

    /** Why this moderation act is closed to the caller; empty when it is open. */
    static Optional<ActRefusal> refusal(EventAct act, boolean waiting, Standing caller) {
        if (!caller.moderates()) return Optional.of(ActRefusal.NOT_YOURS);
        if (act == EventAct.RELEASE)
            return caller.hold() == Hold.CALLER ? Optional.empty() : Optional.of(ActRefusal.NOT_TAKEN);
        if (caller.organises()) return Optional.of(ActRefusal.OWN_ORGANISATION);
        if (!waiting) return Optional.of(ActRefusal.NOTHING_TO_DECIDE);
        return switch (caller.hold()) {
            case CALLER -> Optional.empty();
            case ANOTHER -> Optional.of(ActRefusal.TAKEN_BY_ANOTHER);
            case NOBODY -> act == EventAct.TAKE ? Optional.empty() : Optional.of(ActRefusal.NOT_TAKEN);
        };
    }
}
