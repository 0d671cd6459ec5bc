package eu.soga.imports;

/** What becomes of an applied entry. */
enum ApplyAs {
    /** It is written and waits for its author. */
    DRAFT,
    /** It is handed to the moderators, or published for a trusted organisation. */
    SUBMITTED
}
