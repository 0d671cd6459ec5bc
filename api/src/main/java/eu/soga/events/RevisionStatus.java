package eu.soga.events;

import eu.soga.events.EventJournal.HistoryState;

/** The states of a pending edit of a published event. The published version stays public meanwhile. */
public enum RevisionStatus implements HistoryState {
    /** Being written. */
    DRAFT,
    /** Waits for a moderator. */
    SUBMITTED,
    /** A moderator asked for changes. */
    CHANGES_REQUESTED,
    /** Refused; the content is kept until it is rewritten or discarded. */
    REFUSED
}
