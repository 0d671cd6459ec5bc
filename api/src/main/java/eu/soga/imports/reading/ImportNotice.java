package eu.soga.imports.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader guessed, changed or left out, in one entry or in the whole source. The code identifies it; the
 * values complete the sentence that people read.
 *
 * @param text words of the source
 * @param zone IANA name of a time zone
 * @param count a number, or the position of an entry
 */
@Schema(name = "ImportNotice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportNotice(
        Code code,
        @Nullable String text,
        @Nullable String zone,
        @Nullable Integer count) {
    /** Codes for the whole source first, then codes for one entry. */
    @Schema(name = "ImportNoticeCode")
    public enum Code {
        /** Characters U+0000 were removed. */
        NULL_CHARACTERS_REMOVED,
        /** {@code count} bytes are not UTF-8 and were read as Windows-1252. */
        READ_AS_WINDOWS_1252,
        /** Lines that were broken without being folded were joined. */
        BROKEN_LINES_JOINED,
        /** {@code count} tasks, notes or busy times were left out. */
        OTHER_ENTRIES_LEFT_OUT,
        /** The end of the calendar is missing. */
        END_OF_CALENDAR_MISSING,
        /** The file is one page of a longer export. */
        PAGE_OF_LONGER_EXPORT,
        /** {@code count} event descriptions of a page cannot be read. */
        BROKEN_DESCRIPTIONS_LEFT_OUT,
        /** The columns {@code text} are unknown. */
        UNKNOWN_COLUMNS_LEFT_OUT,
        /** The table cannot be read after entry {@code count}. */
        TABLE_BREAKS_OFF,

        /** The country of the organisation was used. */
        COUNTRY_OF_ORGANISATION_TAKEN,
        /** The source says that the event is postponed. */
        POSTPONED_IN_SOURCE,
        /** The coordinates cannot be read. */
        COORDINATES_LEFT_OUT,
        /** The description was cut after {@code count} characters. */
        DESCRIPTION_CUT,
        /** The first sentences of the description became the summary. */
        SUMMARY_FROM_DESCRIPTION,
        /** The entry has no identifier; it is recognised by its title and start. */
        NO_IDENTIFIER,
        /** Seconds were left out, because schedules have whole minutes. */
        SECONDS_LEFT_OUT,
        /** An instant without a known place is shown in {@code zone}. */
        ZONE_OF_ORGANISATION_SHOWN,
        /** Local times without a zone were interpreted in {@code zone}. */
        ZONE_OF_ORGANISATION_TAKEN,
        /** The time zone named {@code text} was read as {@code zone}. */
        ZONE_RECOGNISED,
        /** The dates have different lengths; all get the length of the first. */
        LENGTHS_DIFFER,
        /** An end on the day of the start was interpreted as one whole day. */
        WHOLE_DAY_TAKEN,
        /** Midnight to midnight was interpreted as whole days. */
        MIDNIGHTS_READ_AS_DAYS,
        /** An end at 00:00 on the day of the start was interpreted as the following midnight. */
        MIDNIGHT_AFTER_START_TAKEN,
        /** An end equal to the start was interpreted as unknown. */
        END_EQUALS_START,
        /** An end without an hour was interpreted as unknown. */
        END_WITHOUT_HOUR,
        /** An end without an hour on a later day was interpreted as the end of that day. */
        END_OF_DAY_TAKEN,
        /** The duration cannot be read or is not positive; the end is unknown. */
        DURATION_LEFT_OUT,
        /** {@code count} further dates at or before the first were left out. */
        EARLY_DATES_LEFT_OUT,
        /** A rule in UTC became single dates, because clocks change in between. */
        UTC_RULE_WRITTEN_AS_DATES,
        /** An endless rule in UTC keeps its hour in {@code zone}; after a clock change the source has another hour. */
        UTC_RULE_KEEPS_LOCAL_HOUR,
        /** Further rules became {@code count} single dates. */
        RULES_WRITTEN_AS_DATES,
        /** {@code count} older versions of this entry were left out. */
        OLDER_VERSIONS_LEFT_OUT,
        /** A date of a series whose other dates are in no entry became a single event. */
        DATE_WITHOUT_SERIES,
        /** The keywords {@code text} are neither a theme nor a kind here. */
        KEYWORDS_LEFT_OUT,
        /** The age of the audience, {@code text}, was added to the description. */
        AGE_IN_DESCRIPTION,
        /** {@code count} further links were added to the description. */
        LINKS_IN_DESCRIPTION,
        /** The picture at {@code text} was left out. */
        PICTURE_LEFT_OUT,

        /** The event was exported from this calendar. */
        OUR_OWN_EVENT,
        /** The series was cancelled, refused or withdrawn here. */
        SERIES_CLOSED_HERE,
        /** The entry is one date of a series. */
        ONE_DATE_OF_SERIES,
        /** The date does not differ from its series. */
        DATE_AS_IN_SERIES,
        /** The source cancelled it before it was ever imported. */
        CANCELLED_BEFORE_IMPORT,
        /** The event was cancelled, refused or withdrawn here. */
        CLOSED_HERE,
        /** The source cancelled it and has it again; it becomes a new event. */
        RESTORED_IN_SOURCE,
        /** The event was merged into another one. */
        MERGED_HERE,
        /** The date's own title was left out, because texts of a published event need a review. */
        TITLE_OF_DATE_LEFT_OUT,
        /** Differences {@code text} of this date were left out, because a single date cannot have them. */
        DETAILS_OF_DATE_LEFT_OUT,
        /** Another organisation owns the event. */
        EVENT_OF_ANOTHER_ORGANISATION
    }

    public static ImportNotice of(Code code) {
        return new ImportNotice(code, null, null, null);
    }

    public static ImportNotice of(Code code, String text) {
        return new ImportNotice(code, text, null, null);
    }

    public static ImportNotice of(Code code, int count) {
        return new ImportNotice(code, null, null, count);
    }
}
