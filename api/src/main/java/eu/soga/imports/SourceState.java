package eu.soga.imports;

/** The states of a followed address. */
enum SourceState {
    /** It is read every hour. */
    FOLLOWING,
    /** It gave no answer that can be read; it is asked again later and later, at least once a day. */
    FAILING,
    /** It is not read. */
    PAUSED
}
