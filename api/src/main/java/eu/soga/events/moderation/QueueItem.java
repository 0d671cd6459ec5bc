package eu.soga.events.moderation;

import eu.soga.events.EventSummary;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event or edit that waits for a decision.
 *
 * @param event the present event; the review shows the edit
 * @param submittedAt when it was submitted
 * @param ageHours whole hours since then
 * @param revision true for an edit of a published event
 * @param appeal true for a refused event with an appeal
 * @param takenBy name of the moderator who has taken the review; null for nobody
 * @param twins number of possible duplicates
 */
record QueueItem(
        EventSummary event,
        Instant submittedAt,
        long ageHours,
        boolean revision,
        boolean appeal,
        OrganiserRecord organisation,
        @Nullable String takenBy,
        @Nullable Instant takenUntil,
        int twins,
        List<Risk> risk,
        List<Action> actions) {}
