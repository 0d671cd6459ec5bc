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

/**
 * Converts local times to instants, in two ways. {@link #resolve} is for input: it reports a time that clocks skip or
 * show twice, and the caller must decide. {@link #instant} is for stored times and for the dates of a series (used by
 * {@code events.schedule.Recurrence}): it moves a skipped time forward and takes the earlier of two equal times unless
 * a fold says otherwise.
 */
public final class WallTime {

    private WallTime() {}

    /** Resolves a local time by the rules of the JDK's time zone database. */
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
     * Converts without asking. A time in a gap moves forward by the length of the gap; a time that occurs twice
     * means the earlier instant when {@code fold} is null. Needed for times accepted before a zone's rules changed,
     * and for computed dates of a series, where nobody can be asked.
     */
    public static Instant instant(LocalDateTime local, ZoneId zone, @Nullable Fold fold) {
        return switch (resolve(local, zone)) {
            case Exact exact -> exact.instant();
            case Gap _ -> local.atZone(zone).toInstant();
            case Overlap overlap ->
                overlap.at(fold == null ? Fold.EARLIER : fold).instant();
        };
    }

    /** Returns the first instant of a day: midnight, or the end of the gap when clocks jump over midnight. */
    public static Instant startOfDay(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** True when the zone has that day. Samoa, for instance, had no 30 December 2011. */
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
