package eu.soga.alerts;

/** The states of a saved search. */
enum SavedSearchState {
    /** The owner of the address has not confirmed yet. */
    TO_CONFIRM,
    /** Mails are sent. */
    ACTIVE,
    /** No mails are sent until the owner resumes it. */
    PAUSED
}
