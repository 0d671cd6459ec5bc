package eu.soga.events;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** The public changes of events. */
public enum EventChangeType implements ChangeType {
    /** The event entered the calendar. */
    PUBLISHED,
    /** The public view of the event changed; the cause may be another thing, such as the name of its organiser. */
    CHANGED,
    /** The event is cancelled; it stays public. */
    CANCELLED,
    /** The event is postponed to a date not yet known. */
    POSTPONED,
    /** The event was merged into another: its address answers 301. */
    MERGED,
    /** The event is not public any more: its address answers 404. */
    DELETED;

    @Override
    public String word() {
        return "event." + WireEnums.word(this);
    }

    @Override
    public boolean isDeletion() {
        return this == MERGED || this == DELETED;
    }

    @ApplicationScoped
    static class All implements OfRoom {
        @Override
        public ChangeType[] types() {
            return values();
        }
    }
}
