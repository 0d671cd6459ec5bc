package eu.soga.imports.reading;

/** The formats of lists of organisations, recognised by content, never by file name. */
public enum ListKind {
    /** A table whose first line names the columns. */
    CSV,
    /** A GeoJSON feature collection. */
    GEO_JSON,
    /** The JSON export of a GoGoCarto map. */
    GO_GO_CARTO,
    /** A list of objects, such as the answer of our own directory. */
    JSON,
    /** schema.org organisations. */
    JSON_LD
}
