package eu.soga.events.mine;

import eu.soga.events.Event;
import eu.soga.events.EventCompleteness;
import eu.soga.events.RevisionStatus;

/** The next thing the organisation should do with an event. */
enum NextStep {
    /** Add missing information before submission. */
    COMPLETE,
    /** Submit it; it is complete. */
    SUBMIT,
    /** Wait for the moderator. */
    WAIT,
    /** Answer the moderator's question. */
    ANSWER,
    /** Decide whether to appeal against the refusal. */
    APPEAL,
    /** Give the postponed event a new date. */
    RESCHEDULE,
    /** Nothing to do. */
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
