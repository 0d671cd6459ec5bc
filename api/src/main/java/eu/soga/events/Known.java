package eu.soga.events;

/** An accessibility fact: said to be so, said not to be so, or not said. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
