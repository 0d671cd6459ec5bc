package eu.soga.events.duplicates;

import eu.soga.events.EventAccess;
import java.util.Set;
import java.util.UUID;

/**
 * The unpublished events that may be shown as possible duplicates; public ones always are.
 *
 * @param moderates true to include all events that wait for a moderator or for changes
 * @param organisations includes drafts and waiting events of these organisations
 */
public record TwinSight(boolean moderates, Set<UUID> organisations) {
    /** Events that a moderator may see. */
    public static final TwinSight MODERATION = new TwinSight(true, Set.of());

    /** Returns the sight of the current caller. */
    public static TwinSight of(EventAccess caller) {
        return new TwinSight(caller.moderates(), caller.mine().now());
    }

    /** Returns the sight of somebody who writes for this organisation. */
    public static TwinSight of(UUID organisation) {
        return new TwinSight(false, Set.of(organisation));
    }
}
