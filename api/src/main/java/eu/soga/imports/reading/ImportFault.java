package eu.soga.imports.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry of a source cannot become an event, apart from the rules that all events follow.
 *
 * @param pointer the field, as a JSON Pointer into the proposed event; {@code /} for the whole entry
 * @param text words of the source that are wrong
 * @param example what to write instead
 */
@Schema(name = "ImportFault")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportFault(
        Code code,
        String pointer,
        @Nullable String text,
        @Nullable String example) {
    /** What is wrong. */
    @Schema(name = "ImportFaultCode")
    public enum Code {
        /** The source keeps it private. */
        PRIVATE,
        /** The file breaks off inside of the entry. */
        BREAKS_OFF,
        /** A line is longer than 64 kB. */
        LINE_TOO_LONG,
        /** It cannot be written as an event. */
        NOT_AN_EVENT,
        /** Coordinates that are no degrees. */
        NO_DEGREES,
        /** No title. */
        TITLE_MISSING,
        /** No start. */
        START_MISSING,
        /** An end without an hour beside a start with one. */
        HOUR_MISSING,
        /** {@code text} is no date; {@code example} is one. */
        NOT_A_DATE,
        /** {@code text} is a time zone that nobody knows; {@code example} is proposed. */
        ZONE_UNKNOWN,
        /** Another entry has the same identifier and is as recent. */
        IDENTIFIER_USED_TWICE,
        /** The series has no date {@code text}. */
        DATE_NOT_IN_SERIES,
        /** The date has hours and its series whole days, or the reverse. */
        DATE_OF_ANOTHER_KIND,
        /** A change of one date and all later ones. */
        THIS_AND_LATER_DATES,
        /** Rules beside the first, or rules of exceptions, that have no end. */
        ENDLESS_SECOND_RULE,
        /** A rule {@code text} that cannot be read. */
        NOT_A_RULE
    }

    public static ImportFault of(Code code, String pointer) {
        return new ImportFault(code, pointer, null, null);
    }
}
