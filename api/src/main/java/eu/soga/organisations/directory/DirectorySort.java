package eu.soga.organisations.directory;

/** The orders of a list of organisations. */
enum DirectorySort {
    /** By name, ignoring accents. */
    NAME,
    /** Nearest first. */
    DISTANCE,
    /** Best match first. */
    RELEVANCE
}
