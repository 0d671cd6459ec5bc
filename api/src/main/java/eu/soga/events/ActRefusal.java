package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;

/** Why an act is closed: the machine word in {@code actions} and in the problem of whoever tries all the same. */
public enum ActRefusal {
    /** The state does not allow it. */
    WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "An event in this state cannot %s."),
    /** It waits already. */
    ALREADY_SUBMITTED(ProblemType.ILLEGAL_TRANSITION, "It waits for a moderator already."),
    /** No edit was saved beside the published version. */
    NO_EDIT(ProblemType.ILLEGAL_TRANSITION, "There is no edit: what is saved is what is published."),
    /** It takes place once. */
    NOT_A_SERIES(
            ProblemType.ILLEGAL_TRANSITION, "This takes place once: edit it, cancel it or postpone it as a whole."),
    /** The one appeal was used. */
    APPEAL_USED(ProblemType.ILLEGAL_TRANSITION, "The one appeal against this refusal was used."),
    /** Nothing waits for a decision. */
    NOTHING_TO_DECIDE(ProblemType.ILLEGAL_TRANSITION, "Nothing waits for a decision here."),
    /** The caller does not hold the review. */
    NOT_TAKEN(ProblemType.ILLEGAL_TRANSITION, "Take it first: a decision is made by who holds the review."),
    /** A moderator reads it at this moment. */
    BEING_REVIEWED(
            ProblemType.BEING_REVIEWED,
            "A moderator is reading it: wait for the decision, write a message, or withdraw it."),
    /** Another moderator holds the review. */
    TAKEN_BY_ANOTHER(ProblemType.TAKEN_BY_ANOTHER, "Another moderator holds this review for the moment."),
    /** The moderator represents the organiser or a co-organiser. */
    OWN_ORGANISATION(
            ProblemType.OWN_ORGANISATION, "You represent an organiser of this event: another moderator decides."),
    /** The caller has no part in it. */
    NOT_YOURS(ProblemType.FORBIDDEN, "This event belongs to an organisation that you do not represent.");

    private final ProblemType type;
    private final String sentence;

    ActRefusal(ProblemType type, String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    public DomainException problem(EventAct act) {
        return new DomainException(type, sentence.formatted(act.phrase())).because(this);
    }
}
