package eu.soga.organisations;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens to public organisations. */
public enum OrganisationChangeType implements ChangeType {
    /** It entered the directory. */
    LISTED,
    /** What the directory shows of it changed. */
    CHANGED,
    /** Another entry of the same organisation took its place: its address answers 301. */
    MERGED,
    /** It left the directory: its address answers 404. */
    DELETED;

    @Override
    public String word() {
        return "organisation." + WireEnums.word(this);
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
