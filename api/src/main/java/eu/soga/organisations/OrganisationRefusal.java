package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;

/** Why an act is closed: the word in {@code actions}, and in the problem for a caller who tries it anyway. */
enum OrganisationRefusal implements RefusalReason {
    NOT_SIGNED_IN(ProblemType.UNAUTHENTICATED, "Sign in to do this."),
    NOT_REPRESENTATIVE(ProblemType.FORBIDDEN, "You do not represent this organisation."),
    NOT_SIGNATORY(ProblemType.FORBIDDEN, "Only a signatory of the organisation decides on who represents it."),
    NOT_MODERATOR(ProblemType.FORBIDDEN, "Only a moderator does this."),
    ALREADY_REPRESENTATIVE(ProblemType.DUPLICATE, "You represent this organisation already."),
    PENDING(ProblemType.DUPLICATE, "You have asked already; wait for the answer."),
    OWN_ORGANISATION(
            ProblemType.OWN_ORGANISATION, "You represent this organisation: another moderator decides about it."),
    ALREADY_TRUSTED(ProblemType.ILLEGAL_TRANSITION, "This organisation is trusted already."),
    NOT_TRUSTED(ProblemType.ILLEGAL_TRANSITION, "This organisation is not trusted."),
    ALREADY_LISTED(ProblemType.ILLEGAL_TRANSITION, "This organisation is in the atlas already."),
    NOT_LISTED(ProblemType.ILLEGAL_TRANSITION, "This organisation is not in the atlas."),
    STILL_TRUSTED(
            ProblemType.ILLEGAL_TRANSITION,
            "This organisation is trusted, so that its next event would list it again: withdraw the trust first."),
    NAMED_IN_PUBLIC(
            ProblemType.ILLEGAL_TRANSITION,
            "Public events, resources or editions name this organisation, and lead to its page.");

    private final ProblemType type;
    private final String sentence;

    OrganisationRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    DomainException problem() {
        return new DomainException(type, sentence).because(this);
    }
}
