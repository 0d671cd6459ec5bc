package eu.soga.shared.calendar;

import eu.soga.shared.calendar.LocalTimeResolution.Exact;
import eu.soga.shared.calendar.LocalTimeResolution.Gap;
import eu.soga.shared.calendar.LocalTimeResolution.Overlap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** Converts local times to instants. Never guesses: a time that clocks skip or show twice needs a decision. */
public final class WallTime {

    private WallTime() {}

    /** What {@code local} means in {@code zone}, by the rules of the JDK's time zone database. */
    public static LocalTimeResolution resolve(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            var offset = zone.getRules().getOffset(local);
            return new Exact(local.toInstant(offset), offset);
        }
        if (change.isGap()) {
            return new Gap(lastMinuteBefore(change.getDateTimeBefore()), firstMinuteFrom(change.getDateTimeAfter()));
        }
        return new Overlap(
                new Exact(local.toInstant(change.getOffsetBefore()), change.getOffsetBefore()),
                new Exact(local.toInstant(change.getOffsetAfter()), change.getOffsetAfter()));
    }

    /**
     * The instant of a time that was accepted once, for rows written before a zone's rules changed: a time that has
     * since fallen into a gap moves on by the gap's length, an overlap without a fold means the earlier instant.
     */
    public static Instant instant(LocalDateTime local, ZoneId zone, @Nullable Fold fold) {
        return switch (resolve(local, zone)) {
            case Exact exact -> exact.instant();
            case Gap _ -> local.atZone(zone).toInstant();
            case Overlap overlap ->
                overlap.at(fold == null ? Fold.EARLIER : fold).instant();
        };
    }

    /** The first instant of a day: midnight, or when clocks jump over midnight the first moment after. */
    public static Instant startOfDay(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether the zone has that day at all: Samoa, for one, had no 30 December 2011. */
    public static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private static LocalDateTime lastMinuteBefore(LocalDateTime gapStart) {
        LocalDateTime minute = gapStart.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(gapStart) ? minute.minusMinutes(1) : minute;
    }

    private static LocalDateTime firstMinuteFrom(LocalDateTime gapEnd) {
        LocalDateTime minute = gapEnd.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(gapEnd) ? minute : minute.plusMinutes(1);
    }
}
