package eu.soga.shared.web;

/** A representation of something that is written with {@code If-Match}: its version begins the ETag. */
public interface Versioned {
    /** Rises by one with every change. */
    int version();
}
