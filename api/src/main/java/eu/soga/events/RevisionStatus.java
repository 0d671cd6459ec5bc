package eu.soga.events;

/** Where an edit of a published event stands; the live version stays meanwhile. */
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
