package eu.soga.resources;

/** Who may open a resource. Its description is public in any case. */
public enum KnowledgeAccess {
    /** Everyone. */
    OPEN,
    /** Members of the association. Memberships do not open resources yet, so the address is shown to nobody. */
    MEMBERS,
    /** People who ask for it at its address. */
    ON_REQUEST
}
