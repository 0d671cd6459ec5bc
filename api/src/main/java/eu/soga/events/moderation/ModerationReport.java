package eu.soga.events.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.ModerationReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public figures on moderation in one month, by Paris time.
 *
 * @param submitted events and edits handed in, answers and appeals included
 * @param published decisions of moderators to publish
 * @param medianDelayHours from the last submission to the decision, to a tenth of an hour; null without a decision
 * @param reasons of refusals and of requests for changes, most frequent first
 * @param trustedPublished publications that no moderator decided, because the organisation is trusted
 */
@JsonInclude
record ModerationReport(
        String month,
        long submitted,
        long published,
        long changesRequested,
        long refused,
        @Nullable Double medianDelayHours,
        List<ReasonCount> reasons,
        long trustedPublished) {
    /** How often a reason was given. */
    record ReasonCount(ModerationReason reason, long count) {}
}
