package eu.soga.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.errors.Violation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a schedule cannot be accepted. {@code pointer} is relative to the schedule ({@code /start}). When clocks skip the
 * time or show it twice, {@code choices} has valid values, earliest first.
 */
public record ScheduleRefusal(Reason reason, String pointer, String message, List<Choice> choices) {

    /** A valid local time, with the fold to write beside it when the time alone is ambiguous. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(String local, @Nullable Fold fold, String offset, Instant instant) {}

    /** The reasons of a refusal. */
    public enum Reason implements Violation.Rule {
        /** The start is missing. */
        START_MISSING,
        /** Neither {@code yyyy-MM-dd} nor {@code yyyy-MM-ddTHH:mm}, or no such day. */
        MALFORMED,
        /** The zone is missing or is not an IANA id of a place. */
        ZONE_UNKNOWN,
        /** Clocks skip the time; the choices are the last minute before and the first after. */
        LOCAL_TIME_DOES_NOT_EXIST,
        /** Clocks show the time twice; the choices have the fold to write. */
        LOCAL_TIME_AMBIGUOUS,
        /** The end is not after the start. */
        END_BEFORE_START,
        /** The end is missing and not marked as unknown. */
        END_MISSING,
        /** An end is given although it is marked as unknown. */
        END_AND_UNKNOWN,
        /** All-day, but with a time of day. */
        ALL_DAY_WITH_TIME,
        /** Not all-day, but without a time of day. */
        TIME_MISSING,
        /** Longer than 366 days. */
        TOO_LONG,
        /** Outside the years 1970 to 2100. */
        OUT_OF_RANGE
    }

    /** A schedule that breaks rules; has all of them. */
    public static class InvalidScheduleException extends RuntimeException {

        private final transient List<ScheduleRefusal> refusals;

        InvalidScheduleException(List<ScheduleRefusal> refusals) {
            super(refusals.stream().map(ScheduleRefusal::message).collect(Collectors.joining(" ")));
            this.refusals = List.copyOf(refusals);
        }

        /** Returns at least one refusal. */
        public List<ScheduleRefusal> refusals() {
            return refusals;
        }
    }
}
