package eu.soga.imports.reading;

/** The formats of sources, recognised by content, never by file name. */
public enum SourceKind {
    /** iCalendar (RFC 5545). */
    ICALENDAR,
    /** A table whose first line names the columns in French or English. */
    CSV,
    /** The JSON export of an OpenAgenda agenda. */
    OPEN_AGENDA,
    /** schema.org events, alone or inside a page. */
    JSON_LD;

    /** True when identifiers are globally unique; those of a table are only unique in that table. */
    public boolean hasGlobalUids() {
        return this != CSV;
    }
}
