package eu.soga.resources;

/** Who may open a resource. Its description is public in any case. */
public enum KnowledgeAccess {
    /** Everyone. */
    OPEN,
    /** Members of the association. The platform does not know who is a member, so it shows the address to nobody. */
    MEMBERS,
    /** People who ask for it at its address. */
    ON_REQUEST
}
