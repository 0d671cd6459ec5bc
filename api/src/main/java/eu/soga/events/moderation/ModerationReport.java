package eu.soga.events.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.ModerationReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public figures on moderation in one month, by Paris time.
 *
 * @param submitted submitted events and edits, including answers and appeals
 * @param published publications that moderators decided
 * @param medianDelayHours time from the last submission to the decision, to a tenth of an hour; null without a decision
 * @param reasons of refusals and of requests for changes, most frequent first
 * @param trustedPublished publications without a moderator, by representatives of trusted organisations
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
    /** The number of uses of a reason. */
    record ReasonCount(ModerationReason reason, long count) {}
}
