package eu.soga.shared.web;

/** A representation of something that is changed with {@code If-Match}: its version is the start of the ETag. */
public interface Versioned {
    /** Rises by one with every change. */
    int version();
}
