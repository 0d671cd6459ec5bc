package eu.soga.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.persistence.ReadRows.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The questions and polls of a session.
 *
 * @param revision rises with every change of the hall
 * @param open takes questions and votes now
 * @param reviewed a question is shown once a moderator has looked at it
 * @param total how many questions are shown; the list has the 100 with most votes
 * @param questions those that wait for an answer first, by votes
 * @param polls oldest first; drafts are for moderators
 */
@JsonInclude
record HallResponse(
        int revision, boolean open, boolean reviewed, int total, List<HallQuestion> questions, List<HallPoll> polls) {
    /** Where a question stands. */
    @Schema(name = "HallQuestionState")
    enum QuestionState {
        /** Waits for a moderator's look. */
        WAITING,
        SHOWN,
        ANSWERED,
        HIDDEN,
        /** Asks the same as another one, which has its votes. */
        MERGED
    }

    /** Where a poll stands. */
    @Schema(name = "HallPollState")
    enum PollState {
        /** Seen by moderators only. */
        DRAFT,
        OPEN,
        CLOSED
    }

    /** A question. @param author as the person wrote it; null for none */
    @JsonInclude
    @Schema(name = "HallQuestion")
    record HallQuestion(
            UUID id, String text, @Nullable String author, int votes, QuestionState state, Instant askedAt) {
        static HallQuestion of(Row row) {
            return new HallQuestion(
                    Objects.requireNonNull(row.uuid("id")),
                    Objects.requireNonNull(row.text("text")),
                    row.text("author"),
                    Objects.requireNonNull(row.number("votes")),
                    Objects.requireNonNull(row.constant("state", QuestionState.class)),
                    Objects.requireNonNull(row.instant("created_at")));
        }
    }

    /** A poll. @param votes for each choice, in their order */
    @Schema(name = "HallPoll")
    record HallPoll(UUID id, String question, List<String> choices, List<Integer> votes, PollState state) {}
}
