package eu.soga.events;

import java.util.EnumSet;
import java.util.Set;

/** Where an event stands. Past is a fact of time, not a status. */
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

    /** The only transitions there are. */
    public boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == PUBLISHED || next == WITHDRAWN;
            case SUBMITTED -> next == PUBLISHED || next == CHANGES_REQUESTED || next == REFUSED || next == WITHDRAWN;
            case CHANGES_REQUESTED -> next == SUBMITTED || next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == CANCELLED || next == POSTPONED;
            case POSTPONED -> next == PUBLISHED || next == CANCELLED;
            case REFUSED -> next == SUBMITTED;
            case CANCELLED, WITHDRAWN -> false;
        };
    }

    /** What anyone may read. */
    public static final Set<EventStatus> PUBLIC = EnumSet.of(PUBLISHED, CANCELLED, POSTPONED);

    /** True for what anyone may read. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
