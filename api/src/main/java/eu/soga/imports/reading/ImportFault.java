package eu.soga.imports.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry of a source cannot become an event, apart from the rules that all events follow.
 *
 * @param pointer the field, as a JSON Pointer into the proposed event; {@code /} for the whole entry
 * @param text faulty words of the source
 * @param example a valid value
 */
@Schema(name = "ImportFault")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportFault(
        Code code,
        String pointer,
        @Nullable String text,
        @Nullable String example) {
    /** The kinds of faults. */
    @Schema(name = "ImportFaultCode")
    public enum Code {
        /** The source marks it as private. */
        PRIVATE,
        /** The file ends inside the entry. */
        BREAKS_OFF,
        /** A line is longer than 64 kB. */
        LINE_TOO_LONG,
        /** It does not fit the form of an event. */
        NOT_AN_EVENT,
        /** The coordinates are not degrees. */
        NO_DEGREES,
        /** The title is missing. */
        TITLE_MISSING,
        /** The start is missing. */
        START_MISSING,
        /** The end has no hour although the start has one. */
        HOUR_MISSING,
        /** {@code text} is not a date; {@code example} is one. */
        NOT_A_DATE,
        /** {@code text} is an unknown time zone; {@code example} is a proposal. */
        ZONE_UNKNOWN,
        /** Another entry has the same identifier and is as recent. */
        IDENTIFIER_USED_TWICE,
        /** The series has no date {@code text}. */
        DATE_NOT_IN_SERIES,
        /** The date has hours and its series has whole days, or the reverse. */
        DATE_OF_ANOTHER_KIND,
        /** The entry changes one date and all later ones (RANGE=THISANDFUTURE). */
        THIS_AND_LATER_DATES,
        /** A second rule or an exception rule has no end. */
        ENDLESS_SECOND_RULE,
        /** The rule {@code text} cannot be parsed. */
        NOT_A_RULE
    }

    public static ImportFault of(Code code, String pointer) {
        return new ImportFault(code, pointer, null, null);
    }
}
