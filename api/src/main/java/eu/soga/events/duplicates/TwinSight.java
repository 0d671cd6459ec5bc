package eu.soga.events.duplicates;

import eu.soga.events.EventAccess;
import java.util.Set;
import java.util.UUID;

/**
 * Which unpublished events the caller may be shown as duplicates, besides the public ones.
 *
 * @param moderates also what waits for a moderator, whoever wrote it
 * @param organisations also what these have not published yet
 */
public record TwinSight(boolean moderates, Set<UUID> organisations) {
    /** What a moderator compares with. */
    public static final TwinSight MODERATION = new TwinSight(true, Set.of());

    /** What the current caller may see. */
    public static TwinSight of(EventAccess caller) {
        return new TwinSight(caller.moderates(), caller.mine().now());
    }

    /** What someone who writes for this organisation may see. */
    public static TwinSight of(UUID organisation) {
        return new TwinSight(false, Set.of(organisation));
    }
}
