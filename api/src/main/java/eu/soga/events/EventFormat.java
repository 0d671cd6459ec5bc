package eu.soga.events;

/** Where people take part. */
public enum EventFormat {
    ON_SITE,
    ONLINE,
    HYBRID
}
