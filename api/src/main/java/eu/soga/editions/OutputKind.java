package eu.soga.editions;

/** What an output of a session is. */
public enum OutputKind {
    SLIDES,
    NOTES,
    /** The record of what was said and decided. */
    MINUTES,
    RECORDING,
    POLL_RESULT,
    PUBLICATION,
    OTHER
}
