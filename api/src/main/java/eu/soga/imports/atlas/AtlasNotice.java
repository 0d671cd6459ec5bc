package eu.soga.imports.atlas;

/**
 * What could not be used of a row; the rest of the row is.
 *
 * @param value as the source has it
 */
record AtlasNotice(AtlasNoticeCode code, AtlasField field, String value) {
    /** Codes of notices. */
    enum AtlasNoticeCode {
        /** Words that the atlas does not know are left out. */
        UNKNOWN_WORDS,
        /** The kind is not known: «other» is taken. */
        UNKNOWN_KIND,
        /** The country is not known and left out. */
        UNKNOWN_COUNTRY,
        /** The language is not known and left out. */
        UNKNOWN_LANGUAGE,
        /** Latitude or longitude cannot be read; the point is left out. */
        NO_DEGREES,
        /** An entry has at most ten words of each list; the rest is left out. */
        TOO_MANY_WORDS
    }
}
