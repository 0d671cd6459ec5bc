package eu.soga.organisations;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** The public changes of organisations. */
public enum OrganisationChangeType implements ChangeType {
    /** The organisation entered the directory. */
    LISTED,
    /** The public view of the organisation changed. */
    CHANGED,
    /** The organisation was merged into another entry: its address answers 301. */
    MERGED,
    /** The organisation left the directory, maybe for a time: its address answers 404. */
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
