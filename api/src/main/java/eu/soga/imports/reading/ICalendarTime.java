package eu.soga.imports.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations of RFC 5545 §3.3, leniently: with hyphens and colons, or without seconds, too. */
final class ICalendarTime {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d{1,9})?(Z)?)?");
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:\\d{2})?");

    private ICalendarTime() {}

    /**
     * The moment, in its TZID's zone; empty when it is none.
     *
     * @param definitions offsets of each VTIMEZONE, by TZID
     */
    static Optional<Moment> moment(String value, @Nullable String tzid, Map<String, Set<ZoneOffset>> definitions) {
        Matcher time = TIME.matcher(value.strip());
        if (!time.matches()) return Optional.empty();
        try {
            LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
            if (time.group(4) == null) return Optional.of(new Moment.Day(day));
            int second = time.group(6) == null ? 0 : Math.min(59, number(time, 6));
            LocalDateTime local = number(time, 4) == 24 && number(time, 5) == 0
                    ? day.plusDays(1).atStartOfDay()
                    : day.atTime(number(time, 4), number(time, 5), second);
            if (time.group(7) != null) return Optional.of(new Moment.At(local.toInstant(ZoneOffset.UTC)));
            return Optional.of(
                    tzid == null || tzid.isBlank() ? new Moment.Floating(local) : in(local, tzid, definitions));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Moment in(LocalDateTime local, String tzid, Map<String, Set<ZoneOffset>> definitions) {
        return ZoneNames.find(tzid)
                .map(zone -> zone.equals(ZoneNames.UTC)
                        ? new Moment.At(local.toInstant(ZoneOffset.UTC))
                        : (Moment) new Moment.Zoned(local, zone))
                .orElseGet(() -> new Moment.Foreign(local, tzid.strip(), definitions.getOrDefault(tzid, Set.of())));
    }

    /** The end of what begins at {@code start}; empty when the duration is none, or not positive. */
    static Optional<Moment> end(Moment start, String duration) {
        Matcher parts = DURATION.matcher(duration.strip());
        if (!parts.matches() || parts.group(1).equals("-")) return Optional.empty();
        Period days = Period.ofDays(7 * number(parts, 2) + number(parts, 3));
        Duration time =
                Duration.ofHours(number(parts, 4)).plusMinutes(number(parts, 5)).plusSeconds(number(parts, 6));
        if (days.isZero() && time.isZero()) return Optional.empty();
        return Optional.of(
                switch (start) {
                    case Moment.Day day ->
                        time.isZero()
                                ? new Moment.Day(day.day().plus(days))
                                : new Moment.Day(day.day().plus(days).plusDays(Math.ceilDiv(time.toHours(), 24)));
                    case Moment.Floating floating ->
                        new Moment.Floating(floating.local().plus(days).plus(time));
                    case Moment.Foreign foreign ->
                        new Moment.Foreign(
                                foreign.local().plus(days).plus(time), foreign.zoneName(), foreign.offsets());
                    case Moment.At at ->
                        new Moment.At(at.instant()
                                .plus(Duration.ofDays(days.getDays()))
                                .plus(time));
                    case Moment.Zoned zoned ->
                        time.isZero()
                                ? new Moment.Zoned(zoned.local().plus(days), zoned.zone())
                                : new Moment.At(zoned.local()
                                        .plus(days)
                                        .atZone(zoned.zone())
                                        .toInstant()
                                        .plus(time));
                });
    }

    /** The offset of a VTIMEZONE's observance. */
    static Optional<ZoneOffset> offset(String value) {
        Matcher parts = OFFSET.matcher(value.strip());
        if (!parts.matches()) return Optional.empty();
        int minutes = number(parts, 2) * 60 + number(parts, 3);
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((parts.group(1).equals("-") ? -60 : 60) * minutes));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
