package eu.soga.events.mine;

import eu.soga.events.Event;
import eu.soga.events.EventCompleteness;
import eu.soga.events.RevisionStatus;

/** The next thing the organisation should do with an event. */
enum NextStep {
    /** Something is missing before it can be submitted. */
    COMPLETE,
    /** It is complete: hand it in. */
    SUBMIT,
    /** A moderator has it, or will. */
    WAIT,
    /** A moderator asked something. */
    ANSWER,
    /** It was refused; one appeal is open. */
    APPEAL,
    /** It was put off: give it a new date. */
    RESCHEDULE,
    /** There is nothing to do. */
    NONE;

    static NextStep of(Event event) {
        if (event.revisionStatus() != null) return ofRevision(event.revisionStatus());
        return switch (event.status()) {
            case DRAFT -> EventCompleteness.missing(event).isEmpty() ? SUBMIT : COMPLETE;
            case SUBMITTED -> WAIT;
            case CHANGES_REQUESTED -> ANSWER;
            case REFUSED -> event.isAppealed() ? NONE : APPEAL;
            case POSTPONED -> RESCHEDULE;
            case PUBLISHED, CANCELLED, WITHDRAWN -> NONE;
        };
    }

    private static NextStep ofRevision(RevisionStatus status) {
        return switch (status) {
            case DRAFT -> SUBMIT;
            case SUBMITTED -> WAIT;
            case CHANGES_REQUESTED, REFUSED -> ANSWER;
        };
    }
}
