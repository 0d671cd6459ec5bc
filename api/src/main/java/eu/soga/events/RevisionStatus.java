package eu.soga.events;

/** The states of a pending edit of a published event. The published version stays meanwhile. */
public enum RevisionStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for a moderator. */
    SUBMITTED,
    /** A moderator asked for something. */
    CHANGES_REQUESTED,
    /** Not taken; the text is kept until it is written anew or discarded. */
    REFUSED
}
