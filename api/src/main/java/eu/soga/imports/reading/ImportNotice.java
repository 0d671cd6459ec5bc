package eu.soga.imports.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader guessed, changed or left out, about one entry or about the whole source. The code names it; the
 * values fill the sentence that a person reads.
 *
 * @param text words of the source that the code speaks of
 * @param zone IANA name of a time zone
 * @param count how many, or which one
 */
@Schema(name = "ImportNotice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportNotice(
        Code code,
        @Nullable String text,
        @Nullable String zone,
        @Nullable Integer count) {
    /** Notices about the source first, then those about one entry. */
    @Schema(name = "ImportNoticeCode")
    public enum Code {
        /** Characters without meaning (U+0000) were removed. */
        NULL_CHARACTERS_REMOVED,
        /** {@code count} bytes are not UTF-8 and were read as Windows-1252. */
        READ_AS_WINDOWS_1252,
        /** Lines that were broken without being folded were joined. */
        BROKEN_LINES_JOINED,
        /** {@code count} tasks, notes or busy times were left out. */
        OTHER_ENTRIES_LEFT_OUT,
        /** The end of the calendar is missing. */
        END_OF_CALENDAR_MISSING,
        /** One page of a longer export. */
        PAGE_OF_LONGER_EXPORT,
        /** {@code count} descriptions of a page cannot be read. */
        BROKEN_DESCRIPTIONS_LEFT_OUT,
        /** {@code text}: columns that are not known. */
        UNKNOWN_COLUMNS_LEFT_OUT,
        /** The table cannot be read after entry {@code count}. */
        TABLE_BREAKS_OFF,

        /** The country of the organisation was taken. */
        COUNTRY_OF_ORGANISATION_TAKEN,
        /** The source says that the event is postponed. */
        POSTPONED_IN_SOURCE,
        /** Coordinates that cannot be read. */
        COORDINATES_LEFT_OUT,
        /** The description was cut after {@code count} characters. */
        DESCRIPTION_CUT,
        /** The first sentences of the description became the summary. */
        SUMMARY_FROM_DESCRIPTION,
        /** The entry is recognised by its title and start. */
        NO_IDENTIFIER,
        /** Schedules count whole minutes. */
        SECONDS_LEFT_OUT,
        /** An instant whose place is not known is shown in {@code zone}. */
        ZONE_OF_ORGANISATION_SHOWN,
        /** Local times without a zone were read in {@code zone}. */
        ZONE_OF_ORGANISATION_TAKEN,
        /** The time zone named {@code text} was read as {@code zone}. */
        ZONE_RECOGNISED,
        /** The dates last differently: the first one's length was taken for all. */
        LENGTHS_DIFFER,
        /** An end on the day of the start was read as one whole day. */
        WHOLE_DAY_TAKEN,
        /** From midnight to midnight was read as whole days. */
        MIDNIGHTS_READ_AS_DAYS,
        /** An end at 00:00 of the day of the start was read as the midnight after it. */
        MIDNIGHT_AFTER_START_TAKEN,
        /** An end at the start was read as unknown. */
        END_EQUALS_START,
        /** An end without an hour was read as unknown. */
        END_WITHOUT_HOUR,
        /** An end without an hour on a later day was read as the end of that day. */
        END_OF_DAY_TAKEN,
        /** A duration that cannot be read, or is not positive; the end is unknown. */
        DURATION_LEFT_OUT,
        /** {@code count} further dates at or before the first were left out. */
        EARLY_DATES_LEFT_OUT,
        /** A rule in UTC was written as single dates, because clocks change meanwhile. */
        UTC_RULE_WRITTEN_AS_DATES,
        /** An endless rule in UTC keeps its hour in {@code zone}: after clocks change, the source says another hour. */
        UTC_RULE_KEEPS_LOCAL_HOUR,
        /** Rules beside the first were written as {@code count} single dates. */
        RULES_WRITTEN_AS_DATES,
        /** {@code count} older versions of this entry were left out. */
        OLDER_VERSIONS_LEFT_OUT,
        /** The date of a series whose other dates are in no entry: read as a single event. */
        DATE_WITHOUT_SERIES,
        /** {@code text}: keywords that are no theme or kind here. */
        KEYWORDS_LEFT_OUT,
        /** {@code text}: the age of those it is for, kept in the description. */
        AGE_IN_DESCRIPTION,
        /** {@code count} further links, kept in the description. */
        LINKS_IN_DESCRIPTION,
        /** The picture at {@code text} was left out. */
        PICTURE_LEFT_OUT,

        /** The event came from this calendar in the first place. */
        OUR_OWN_EVENT,
        /** The series was cancelled, refused or withdrawn here. */
        SERIES_CLOSED_HERE,
        /** One date of a series. */
        ONE_DATE_OF_SERIES,
        /** The date is as its series has it. */
        DATE_AS_IN_SERIES,
        /** Cancelled in the source before it was ever imported. */
        CANCELLED_BEFORE_IMPORT,
        /** The event was cancelled, refused or withdrawn here. */
        CLOSED_HERE,
        /** The source cancelled it and holds it again: it becomes a new event. */
        RESTORED_IN_SOURCE,
        /** The event was merged into another one. */
        MERGED_HERE,
        /** A single date keeps no title of its own: texts of a published event are read by a moderator first. */
        TITLE_OF_DATE_LEFT_OUT,
        /** {@code text}: what else differs on this date, and cannot be kept for one date. */
        DETAILS_OF_DATE_LEFT_OUT,
        /** Another organisation looks after the event. */
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
