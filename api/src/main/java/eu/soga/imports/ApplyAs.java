package eu.soga.imports;

/** Whether an applied row becomes a draft or a submitted event. */
enum ApplyAs {
    /** The event stays a draft of its organisation. */
    DRAFT,
    /** The event is submitted, which publishes it at once for a trusted organisation. */
    SUBMITTED
}
