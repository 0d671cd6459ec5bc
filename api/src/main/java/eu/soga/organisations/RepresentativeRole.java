package eu.soga.organisations;

/** The two levels of rights of a representative. */
public enum RepresentativeRole {
    /** Writes the profile and the events. */
    EDITOR,
    /** As an editor, and also acts on membership and claims, and on who represents the organisation. */
    SIGNATORY
}
