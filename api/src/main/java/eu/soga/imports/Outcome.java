package eu.soga.imports;

/** What applying an entry did. */
enum Outcome {
    /** A draft was begun. */
    DRAFTED,
    /** It was handed in; a trusted organisation's is published. */
    SUBMITTED,
    /** The event was changed, or an edit waits beside it. */
    CHANGED,
    /** It is an event that was here; nothing of that event changed. */
    LINKED,
    /** It was as the source says already. */
    NOTHING_TO_DO,
    /** It was cancelled, or withdrawn when it was not public. */
    CANCELLED
}
