package eu.soga.events.mine;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventConversation.EventThread;
import eu.soga.events.EventSummary;
import eu.soga.events.RevisionStatus;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of an organisation the caller represents, with the next step for it.
 *
 * @param mergedInto the event it was merged into; null when it was not
 */
@JsonInclude
record MyEvent(
        EventSummary event,
        NextStep nextStep,
        @Nullable RevisionStatus revisionStatus,
        Instant updatedAt,
        @Nullable UUID mergedInto,
        EventThread.@Nullable Item lastMessage,
        List<Action> actions) {}
