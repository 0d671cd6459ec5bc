package eu.soga.resources;

/** What one has to know beforehand. */
public enum KnowledgeLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
