package eu.soga.events;

/** Whether people take part on site, online, or both. */
public enum EventFormat {
    ON_SITE,
    ONLINE,
    HYBRID
}
