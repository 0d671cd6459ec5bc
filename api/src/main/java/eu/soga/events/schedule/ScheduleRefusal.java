package eu.soga.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.calendar.Fold;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a schedule cannot be accepted. {@code pointer} is relative to the schedule ({@code /start}). When clocks skip
 * the time or show it twice, {@code choices} has the values to write instead, earliest first.
 */
public record ScheduleRefusal(Reason reason, String pointer, String message, List<Choice> choices) {

    /** A local time to write instead, with the fold to write beside it when the time alone is not enough. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(String local, @Nullable Fold fold, String offset, Instant instant) {}

    /** The machine word of a refusal. */
    public enum Reason {
        /** No start was written. */
        START_MISSING,
        /** Neither {@code yyyy-MM-dd} nor {@code yyyy-MM-ddTHH:mm}, or no such day. */
        MALFORMED,
        /** No zone, or not an IANA id of a place. */
        ZONE_UNKNOWN,
        /** Clocks jump over the time; the choices are the last minute before and the first after. */
        LOCAL_TIME_DOES_NOT_EXIST,
        /** Clocks show the time twice; the choices carry the fold to write. */
        LOCAL_TIME_AMBIGUOUS,
        /** The end is not after the start. */
        END_BEFORE_START,
        /** No end, and not said to be unknown. */
        END_MISSING,
        /** An end, and said to be unknown. */
        END_AND_UNKNOWN,
        /** All-day, and yet a time of day. */
        ALL_DAY_WITH_TIME,
        /** Not all-day, and yet no time of day. */
        TIME_MISSING,
        /** More than 366 days. */
        TOO_LONG,
        /** Outside the years 1970 to 2100. */
        OUT_OF_RANGE
    }
}
