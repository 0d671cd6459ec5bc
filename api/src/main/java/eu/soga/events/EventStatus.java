package eu.soga.events;

import eu.soga.events.EventJournal.HistoryState;
import java.util.EnumSet;
import java.util.Set;

/** The states of an event. Whether it is over depends on the time and is not a state. */
public enum EventStatus implements HistoryState {
    /** A draft, which only its organisation, moderators and edition leads see. */
    DRAFT,
    /** Waits for a moderator. */
    SUBMITTED,
    /** A moderator asked for changes before deciding. */
    CHANGES_REQUESTED,
    /** In the calendar. */
    PUBLISHED,
    /** Refused with a reason; one appeal is possible. */
    REFUSED,
    /** Was in the calendar and is cancelled; stays public. */
    CANCELLED,
    /** Postponed to a date not yet known; stays public. */
    POSTPONED,
    /** Withdrawn by its organisation before publication, or {@link Event#mergedInto merged} into another event. */
    WITHDRAWN;

    /** True when an act leads from this state to that one, by the table in {@link EventAct}. */
    public boolean canBecome(EventStatus next) {
        return EventAct.leads(this, next);
    }

    /** The states in which everyone may read it. */
    public static final Set<EventStatus> PUBLIC = EnumSet.of(PUBLISHED, CANCELLED, POSTPONED);

    /** True when everyone may read it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
