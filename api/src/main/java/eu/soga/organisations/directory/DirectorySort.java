package eu.soga.organisations.directory;

/** The orders in which the directory can be listed. */
enum DirectorySort {
    /** By alphabet, accents aside. */
    NAME,
    /** Nearest first. */
    DISTANCE,
    /** Best answer to the words first. */
    RELEVANCE
}
