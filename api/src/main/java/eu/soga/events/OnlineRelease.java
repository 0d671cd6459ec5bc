package eu.soga.events;

/** Who is shown the address of the online room. */
public enum OnlineRelease {
    /** On the public page. */
    EVERYONE,
    /** Only people with a seat. */
    REGISTERED
}
