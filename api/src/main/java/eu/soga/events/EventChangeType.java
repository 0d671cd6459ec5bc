package eu.soga.events;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens to public events. */
public enum EventChangeType implements ChangeType {
    /** It entered the calendar. */
    PUBLISHED,
    /** What is shown of it changed, be it the name of its organiser. */
    CHANGED,
    /** It will not take place; it stays public as such. */
    CANCELLED,
    /** It will take place at a date not known yet. */
    POSTPONED,
    /** Another entry of the same event took its place: its address answers 301. */
    MERGED,
    /** It is not public any more: its address answers 404. */
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
