package eu.soga.organisations;

/** What a person may do for an organisation. */
public enum RepresentativeRole {
    /** Writes the profile and the events. */
    EDITOR,
    /** As an editor, and also acts on membership and claims, and on who represents the organisation. */
    SIGNATORY
}
