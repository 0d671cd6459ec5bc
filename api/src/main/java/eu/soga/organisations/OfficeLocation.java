package eu.soga.organisations;

/** Whether the coordinates of an office were given by a person or found in the gazetteer. */
public enum OfficeLocation {
    /** A person gave them. */
    GIVEN,
    /** They are the centre of its town, from the gazetteer. */
    GAZETTEER
}
