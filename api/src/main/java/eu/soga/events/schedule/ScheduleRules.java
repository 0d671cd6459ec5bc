package eu.soga.events.schedule;

import eu.soga.shared.errors.Violation;
import eu.soga.shared.web.WireEnums;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks a written schedule and returns {@link Violation}s. */
public final class ScheduleRules {
    private ScheduleRules() {}

    /**
     * Returns every violation with valid values; empty for a valid schedule or null.
     *
     * @param zone zone of the place, only proposed when none was written
     */
    public static List<Violation> broken(String pointer, @Nullable ScheduleText text, Supplier<Optional<ZoneId>> zone) {
        return text == null
                ? List.of()
                : Schedule.refusals(text).stream()
                        .map(refusal -> violation(pointer, refusal, zone))
                        .toList();
    }

    private static Violation violation(String pointer, ScheduleRefusal refusal, Supplier<Optional<ZoneId>> zone) {
        List<Violation.Choice> choices = refusal.reason() == ScheduleRefusal.Reason.ZONE_UNKNOWN
                ? zone.get().map(id -> new Violation.Choice(id.getId(), null, null)).stream()
                        .toList()
                : refusal.choices().stream().map(ScheduleRules::choice).toList();
        return new Violation(pointer + refusal.pointer(), refusal.message(), refusal.reason(), choices);
    }

    private static Violation.Choice choice(ScheduleRefusal.Choice choice) {
        return new Violation.Choice(
                choice.local(), choice.fold() == null ? null : WireEnums.word(choice.fold()), choice.offset());
    }
}
