package eu.soga.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The further dates of an event in requests and answers; the schedule is the first date. Every time is local to the
 * schedule's zone, without offset: {@code yyyy-MM-ddTHH:mm}, or {@code yyyy-MM-dd} when all-day.
 *
 * @param rrule RFC 5545 §3.3.10; UNTIL may be a day, a local time or UTC, and is stored in local time
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

    /** Creates a recurrence with only a rule. */
    public static RecurrenceText of(String rrule) {
        return new RecurrenceText(rrule, List.of(), List.of());
    }
}
