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
 * All that a moderator needs for a decision.
 *
 * @param version of the event; sent back as {@code If-Match} with the decision
 * @param event as it would be published
 * @param live as it is published; null when it is not
 * @param diff what an edit would change
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
