package eu.soga.live;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why a question, a vote or a decision is refused. */
enum HallRefusal implements RefusalReason {
    HALL_CLOSED(ProblemType.ILLEGAL_TRANSITION, "Questions and votes are closed."),
    HALL_FULL(ProblemType.FULL, "This session has as many questions as it can hold: vote for one of them."),
    DEVICE_TOO_FAST(
            ProblemType.TOO_MANY_REQUESTS,
            "Three questions were sent from this device within a minute, or twenty in this session. Wait, or vote for"
                    + " another question."),
    POLL_CLOSED(ProblemType.ILLEGAL_TRANSITION, "This poll takes no votes."),
    HALL_POLLS_FULL(ProblemType.FULL, "A session has at most 20 polls.");

    private final ProblemType type;
    private final String sentence;

    HallRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    DomainException problem() {
        return new DomainException(type, sentence).because(this);
    }
}
