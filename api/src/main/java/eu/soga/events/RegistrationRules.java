package eu.soga.events;

import eu.soga.events.schedule.Recurrence;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.WallTime;
import eu.soga.shared.errors.Violation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when one may register: at a time that clocks show, and before it is all over. */
final class RegistrationRules {
    private static final String POINTER = "/registration/closesAt";

    private RegistrationRules() {}

    /** What is wrong with the closing moment; while nobody said when the event is, it is not known where clocks are. */
    static List<Violation> broken(
            @Nullable RegistrationPolicy policy, @Nullable Schedule schedule, @Nullable RecurrenceText recurrence) {
        if (policy == null || policy.closesAt() == null) return List.of();
        if (policy.mode() != RegistrationMode.EXTERNAL && policy.mode() != RegistrationMode.HERE)
            return List.of(new Violation(POINTER, "Where nobody registers nothing closes: leave it out."));
        if (schedule == null) return List.of();
        ZoneId zone = schedule.zoneId();
        if (WallTime.resolve(policy.closesAt(), zone) instanceof Gap gap) return List.of(gap(gap));
        Instant end = end(schedule, recurrence);
        return end == null || WallTime.instant(policy.closesAt(), zone, null).isBefore(end)
                ? List.of()
                : List.of(new Violation(POINTER, "Registration closes before the event ends."));
    }

    private static Violation gap(Gap gap) {
        return new Violation(
                POINTER,
                "Clocks jump over this time.",
                "local-time-does-not-exist",
                Stream.of(gap.before(), gap.after())
                        .map(RegistrationRules::choice)
                        .toList());
    }

    private static Violation.Choice choice(LocalDateTime local) {
        return new Violation.Choice(local.format(ScheduleText.MINUTE), null, null);
    }

    /** When the last date is over; null when a series goes on for ever. */
    private static @Nullable Instant end(Schedule schedule, @Nullable RecurrenceText recurrence) {
        if (recurrence == null) return schedule.overFrom();
        Recurrence series = Recurrence.of(recurrence, schedule);
        return series.last().map(last -> series.at(last).overFrom()).orElse(null);
    }
}
