package eu.soga.events;

import java.util.EnumSet;
import java.util.Set;

/** The states of an event. Whether it is past depends on the time and is not a status. */
public enum EventStatus {
    /** Being written; only its organisation sees it. */
    DRAFT,
    /** Waiting for a moderator. */
    SUBMITTED,
    /** A moderator asked for something before deciding. */
    CHANGES_REQUESTED,
    /** In the calendar. */
    PUBLISHED,
    /** Not taken, with a reason; one appeal is possible. */
    REFUSED,
    /** Was in the calendar and will not take place; stays visible as such. */
    CANCELLED,
    /** Will take place later, at a date not known yet; stays visible as such. */
    POSTPONED,
    /** Taken back by its organisation before publication, or {@link Event#mergedInto merged} into another entry. */
    WITHDRAWN;

    /** True when an act leads from this state to that one; the table is {@link EventAct}'s. */
    public boolean canBecome(EventStatus next) {
        return EventAct.leads(this, next);
    }

    /** What anyone may read. */
    public static final Set<EventStatus> PUBLIC = EnumSet.of(PUBLISHED, CANCELLED, POSTPONED);

    /** True for what anyone may read. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
