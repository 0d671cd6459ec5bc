package eu.soga.imports;

/** What an applied row becomes: a draft or a submitted event. */
enum ApplyAs {
    /** It is written and waits for its author. */
    DRAFT,
    /** It is handed to the moderators, or published for a trusted organisation. */
    SUBMITTED
}
