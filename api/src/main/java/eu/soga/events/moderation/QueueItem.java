package eu.soga.events.moderation;

import eu.soga.events.EventSummary;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event or edit that waits for a decision.
 *
 * @param event as it is; the review shows what it would become
 * @param submittedAt since when it waits
 * @param ageHours whole hours of that
 * @param revision true for an edit of a published event
 * @param appeal true for a refused event that gets its second look
 * @param takenBy name of the moderator who holds the review
 * @param twins how many events are much like it
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
