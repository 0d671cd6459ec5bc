package eu.soga.editions;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** The public changes of editions. */
public enum EditionChangeType implements ChangeType {
    /** The edition became public. */
    PUBLISHED,
    /** Something about a public edition changed. */
    CHANGED,
    /** A programme, or a new release of it, became public. */
    PROGRAMME_RELEASED,
    /** The report of an edition became public, or was published anew. */
    BILAN_PUBLISHED;

    @Override
    public String word() {
        return "edition." + WireEnums.word(this);
    }

    @Override
    public boolean isDeletion() {
        return false;
    }

    @ApplicationScoped
    static class All implements OfRoom {
        @Override
        public ChangeType[] types() {
            return values();
        }
    }
}
