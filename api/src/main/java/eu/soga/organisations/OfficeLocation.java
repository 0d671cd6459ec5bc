package eu.soga.organisations;

/** Where the coordinates of an office come from. */
public enum OfficeLocation {
    /** Someone wrote them. */
    GIVEN,
    /** The centre of its town, found in the gazetteer. */
    GAZETTEER
}
