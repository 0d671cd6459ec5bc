package eu.soga.imports;

/** The states of a followed address. */
enum SourceState {
    /** It is read every hour. */
    FOLLOWING,
    /** The last reading failed; the interval grows with each failure, up to a day. */
    FAILING,
    /** It is not read. */
    PAUSED
}
