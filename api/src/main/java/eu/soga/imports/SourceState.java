package eu.soga.imports;

/** How following an address goes. */
enum SourceState {
    /** It is read every hour. */
    FOLLOWING,
    /** It gave no answer that can be read; it is asked again later and later, at least once a day. */
    FAILING,
    /** It is not read. */
    PAUSED
}
