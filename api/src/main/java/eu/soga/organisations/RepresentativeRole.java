package eu.soga.organisations;

/** The two levels of rights of a representative. */
public enum RepresentativeRole {
    /** Edits the profile and the events. */
    EDITOR,
    /**
     * Has the rights of an editor, and also acts on membership and claims and decides who represents the
     * organisation.
     */
    SIGNATORY
}
