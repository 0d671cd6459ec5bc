package eu.soga.organisations.invitations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why the caller cannot accept an invitation. */
enum InvitationRefusal implements RefusalReason {
    NOT_SIGNED_IN(ProblemType.UNAUTHENTICATED, "Sign in with the invited address to accept."),
    EMAIL_NOT_VERIFIED(ProblemType.FORBIDDEN, "Verify your mail address first, then accept."),
    OTHER_EMAIL(ProblemType.FORBIDDEN, "This invitation is for another mail address: sign in with that one.");

    private final ProblemType type;
    private final String sentence;

    InvitationRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    DomainException problem() {
        return new DomainException(type, sentence).because(this);
    }
}
