package eu.soga.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The further dates of an event as written and read on the wire; the schedule is the first. Every time is in the
 * schedule's wall time, without offset: {@code yyyy-MM-ddTHH:mm}, or {@code yyyy-MM-dd} when all-day.
 *
 * @param rrule RFC 5545 §3.3.10; UNTIL is accepted as a day, a wall time or UTC, and kept in wall time
 * @param rdates dates beside the rule
 * @param exdates dates of the rule that are left out
 */
@JsonInclude
public record RecurrenceText(
        @JsonInclude @Nullable String rrule,
        @Nullable List<String> rdates,
        @Nullable List<String> exdates) {
    public RecurrenceText {
        rdates = List.copyOf(Objects.requireNonNullElse(rdates, List.of()));
        exdates = List.copyOf(Objects.requireNonNullElse(exdates, List.of()));
    }

    /** A rule alone. */
    public static RecurrenceText of(String rrule) {
        return new RecurrenceText(rrule, List.of(), List.of());
    }
}
