package eu.soga.resources;

/** Who may open a resource. Its description is public in any case. */
public enum KnowledgeAccess {
    /** Everyone. */
    OPEN,
    /** Members of the association. Membership is not judged here: its address is shown to nobody yet. */
    MEMBERS,
    /** Whoever asks for it at its address. */
    ON_REQUEST
}
