package eu.soga.imports;

/** Where an import stands. */
enum ImportState {
    /** Read, and nothing of it applied. */
    PREVIEW,
    /** Chosen entries are being applied. */
    APPLYING,
    /** What was chosen is applied; more can be. */
    APPLIED,
    /** The source could not be read. */
    FAILED
}
