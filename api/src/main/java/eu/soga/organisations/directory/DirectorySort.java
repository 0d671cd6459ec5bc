package eu.soga.organisations.directory;

/** The order of the directory. */
enum DirectorySort {
    /** By alphabet, accents aside. */
    NAME,
    /** Nearest first. */
    DISTANCE,
    /** Best answer to the words first. */
    RELEVANCE
}
