package eu.soga.events;

/** How one takes a seat. */
public enum RegistrationMode {
    /** Just come. */
    NONE,
    /** At another address. */
    EXTERNAL,
    /** On this platform. Refused until registration exists. */
    HERE
}
