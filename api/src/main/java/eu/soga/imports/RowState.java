package eu.soga.imports;

/** What became of an entry. */
enum RowState {
    /** Nobody chose it. */
    PENDING,
    /** Chosen, and waiting for its turn. */
    WAITING,
    /** Done; the outcome says what. */
    APPLIED,
    /** Refused by a rule; the problem says which. It can be chosen again. */
    FAILED
}
