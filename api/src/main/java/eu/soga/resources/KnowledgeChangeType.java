package eu.soga.resources;

import eu.soga.shared.changes.ChangeType;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;

/** The public changes of resources. */
enum KnowledgeChangeType implements ChangeType {
    /** The resource became public. */
    PUBLISHED,
    /** Its description changed. */
    CHANGED;

    @Override
    public String word() {
        return "resource." + WireEnums.word(this);
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
