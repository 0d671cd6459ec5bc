package eu.soga.organisations.people;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why a request to represent an organisation, or its confirmation, is closed to the caller. */
enum JoinRefusal implements RefusalReason {
    NOT_SIGNED_IN(ProblemType.UNAUTHENTICATED, "Sign in with the account that asked, then confirm."),
    OTHER_ACCOUNT(ProblemType.FORBIDDEN, "Another account asked: sign in with that one, then confirm."),
    TOO_MANY_PENDING(
            ProblemType.QUOTA_REACHED,
            "Several requests of yours are pending. Wait for an answer before you ask again."),
    TOO_MANY_TODAY(ProblemType.QUOTA_REACHED, "You have asked for many organisations today. Go on tomorrow."),
    DECLINED_LATELY(
            ProblemType.QUOTA_REACHED,
            "Your request for this organisation was declined in the last seven days. Wait before you ask again."),
    TOO_MANY_MAILS(
            ProblemType.QUOTA_REACHED,
            "Several mails went to this address or organisation lately. Ask with a proof that a moderator reads.");

    private final ProblemType type;
    private final String sentence;

    JoinRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    DomainException problem() {
        return new DomainException(type, sentence).because(this);
    }
}
