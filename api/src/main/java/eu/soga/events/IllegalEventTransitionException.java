package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;

/** An act that the event's state does not allow. */
class IllegalEventTransitionException extends DomainException {
    IllegalEventTransitionException(EventStatus from, String act) {
        super(ProblemType.ILLEGAL_TRANSITION, "An event in this state (" + wire(from) + ") cannot " + act + ".");
        because(from);
    }

    private static String wire(EventStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
