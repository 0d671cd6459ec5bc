package eu.soga.alerts;

/** The states of a saved search. */
enum SavedSearchState {
    /** Nobody has shown yet that the address is theirs. */
    TO_CONFIRM,
    /** Mails are sent. */
    ACTIVE,
    /** No mails until it goes on. */
    PAUSED
}
