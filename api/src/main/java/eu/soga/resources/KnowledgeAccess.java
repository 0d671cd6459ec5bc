package eu.soga.resources;

/** Who may open a resource. Its description is public in any case. */
public enum KnowledgeAccess {
    /** Everyone. */
    OPEN,
    /** Members of the association, and who represents a member organisation. */
    MEMBERS,
    /** People who ask for it at its address. */
    ON_REQUEST
}
