package eu.soga.events.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventConversation.EventHistory;
import eu.soga.events.EventConversation.EventThread;
import eu.soga.events.EventResponse;
import eu.soga.events.EventRevisions;
import eu.soga.events.duplicates.Twin;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a moderator needs for a decision.
 *
 * @param version version of the event for {@code If-Match}
 * @param event the event as it would be published
 * @param live the published version; null when there is none
 * @param diff changes of a pending edit
 */
@JsonInclude
record EventReview(
        int version,
        EventResponse event,
        @Nullable EventResponse live,
        List<EventRevisions.Change> diff,
        @Nullable String takenBy,
        @Nullable Instant takenUntil,
        List<Twin.Shown> twins,
        List<Risk> risk,
        OrganiserRecord organisation,
        List<EventThread.Item> thread,
        List<EventHistory.Item> history,
        List<Action> actions)
        implements Versioned {}
