package eu.soga.organisations;

/** Whether the coordinates of an office were written by a person or found in the gazetteer. */
public enum OfficeLocation {
    /** Someone wrote them. */
    GIVEN,
    /** The centre of its town, found in the gazetteer. */
    GAZETTEER
}
