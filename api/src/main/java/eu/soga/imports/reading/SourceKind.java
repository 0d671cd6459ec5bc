package eu.soga.imports.reading;

/** The formats of sources, recognised by content, never by file name. */
public enum SourceKind {
    /** RFC 5545. */
    ICALENDAR,
    /** A table, its columns named in French or English. */
    CSV,
    /** The JSON export of an OpenAgenda agenda. */
    OPEN_AGENDA,
    /** schema.org events, alone or inside a page. */
    JSON_LD;

    /** Whether its identifiers are unique in the world; those of a table are only unique in that table. */
    public boolean hasGlobalUids() {
        return this != CSV;
    }
}
