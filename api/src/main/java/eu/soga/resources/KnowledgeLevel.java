package eu.soga.resources;

/** The knowledge that a resource presupposes. */
public enum KnowledgeLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
