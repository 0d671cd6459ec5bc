package eu.soga.alerts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often the owner of a saved search gets mails. */
public enum AlertFrequency {
    /** On Mondays at 07:00, Paris time. */
    WEEKLY,
    /** Within 15 minutes. */
    IMMEDIATE;

    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** True when a search that last ran at {@code lookedAt} must run again. */
    boolean isDue(Instant lookedAt, Instant now) {
        return this == IMMEDIATE || lookedAt.isBefore(lastMonday(now));
    }

    /** Returns the latest Monday, 07:00 in Paris, that is not after now. */
    static Instant lastMonday(Instant now) {
        ZonedDateTime here = now.atZone(HOME);
        ZonedDateTime monday = here.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toLocalDate()
                .atTime(MORNING)
                .atZone(HOME);
        return (monday.isAfter(here)
                        ? monday.toLocalDate().minusWeeks(1).atTime(MORNING).atZone(HOME)
                        : monday)
                .toInstant();
    }
}
