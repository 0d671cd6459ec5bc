package eu.soga.registrations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why the ledger refuses an act. The names are outcomes of the functions of the database. */
enum SeatRefusal implements RefusalReason {
    FULL(ProblemType.FULL, "No seat is free, and the waiting list has no place left."),
    NOT_OFFERED(ProblemType.ILLEGAL_TRANSITION, "People cannot register here for this event in this way."),
    DUPLICATE(
            ProblemType.DUPLICATE,
            "This address has a registration for this event. We sent its link to the address once more."),
    NOT_OPEN_YET(ProblemType.ILLEGAL_TRANSITION, "Registration is not open yet."),
    CLOSED(ProblemType.ILLEGAL_TRANSITION, "Registration is closed."),
    EVENT_OVER(ProblemType.ILLEGAL_TRANSITION, "The event is over."),
    EVENT_CANCELLED(ProblemType.ILLEGAL_TRANSITION, "The event is cancelled."),
    EVENT_POSTPONED(ProblemType.ILLEGAL_TRANSITION, "The event is postponed: register once it has its new date."),
    TOO_MANY(
            ProblemType.TOO_MANY_REQUESTS,
            "This address was registered for many events since yesterday. Try again tomorrow."),
    MEMBERS_ONLY(ProblemType.FORBIDDEN, "This is for members: sign in with an account that has access as a member."),
    INVITED_ONLY(ProblemType.FORBIDDEN, "This is for invited people: register with the mail address that was invited."),
    ROOM_NOT_OPEN_YET(ProblemType.ILLEGAL_TRANSITION, "The online room is not open yet."),
    ROOM_CLOSED(ProblemType.ILLEGAL_TRANSITION, "The online room is closed."),
    OFFER_OVER(ProblemType.EXPIRED, "The seat was offered to somebody else in the meantime. Register again."),
    WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "This is not possible in the present state of the registration.");

    private final ProblemType type;
    private final String sentence;

    SeatRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    DomainException problem() {
        return new DomainException(type, sentence).because(this);
    }
}
