package eu.soga.registrations;

/** Where a registration stands. The functions of the database in {@code seat_ledger} change it. */
public enum RegistrationStatus {
    /** The person has a seat. */
    CONFIRMED,
    /** The person waits for a seat. */
    WAITLISTED,
    /** A freed seat is held for the person until a moment. */
    OFFERED,
    /** The person did not take the offered seat in time. */
    EXPIRED,
    /** The person, or the organiser, gave seat or place back. */
    CANCELLED;

    /** True while the person has a seat, an offer or a place in the list. */
    boolean isLive() {
        return this == CONFIRMED || this == WAITLISTED || this == OFFERED;
    }
}
