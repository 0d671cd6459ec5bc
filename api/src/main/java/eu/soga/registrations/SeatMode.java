package eu.soga.registrations;

/** How a person takes part. */
public enum SeatMode {
    ON_SITE,
    REMOTE
}
