package eu.soga.alerts;

/** Where a saved search stands. */
enum SavedSearchState {
    /** Nobody has shown yet that the address is theirs. */
    TO_CONFIRM,
    /** Mails are sent. */
    ACTIVE,
    /** No mails until it goes on. */
    PAUSED
}
