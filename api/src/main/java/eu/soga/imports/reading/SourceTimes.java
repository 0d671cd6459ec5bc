package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.shared.calendar.Zones;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, durations and zone names as calendars, spreadsheets and people write them: year first or day first,
 * never month first.
 */
final class SourceTimes {
    /** UTC; its times are instants without a local zone. */
    static final ZoneId UTC = ZoneId.of("Etc/UTC");

    private static final Pattern ICALENDAR = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d{1,9})?(Z)?)?");
    private static final String HOURS =
            "(?:(?:[T ]|,? à | at )\\s*(\\d{1,2})(?:[:hH.](\\d{2})?(?::(\\d{2})(?:\\.\\d{1,9})?)?)?\\s*(Z|z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + HOURS);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + HOURS);
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:\\d{2})?");
    private static final Map<String, String> ZONES = zones();

    private SourceTimes() {}

    /**
     * Reads a date of iCalendar (RFC 5545 §3.3), also with hyphens and colons or without seconds; empty for any
     * other text.
     *
     * @param zone converts a local time without Z, by the TZID
     */
    static Optional<Moment> iCalendar(String value, Function<LocalDateTime, Moment> zone) {
        Matcher time = ICALENDAR.matcher(value.strip());
        if (!time.matches()) return Optional.empty();
        try {
            LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
            if (time.group(4) == null) return Optional.of(new Moment.Day(day));
            LocalDateTime local = local(day, number(time, 4), number(time, 5), number(time, 6));
            return Optional.of(time.group(7) != null ? Moment.At.of(local, ZoneOffset.UTC) : zone.apply(local));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Reads a date as people write it, in this zone if it is known; empty for any other text. */
    static Optional<Moment> written(String text, @Nullable ZoneId zone) {
        String clean = text.strip().replaceAll("\\s+", " ");
        Matcher year = YEAR_FIRST.matcher(clean);
        if (year.matches()) return written(year, 1, 3, zone);
        Matcher day = DAY_FIRST.matcher(clean);
        return day.matches() ? written(day, 3, 1, zone) : Optional.empty();
    }

    private static Optional<Moment> written(Matcher parts, int year, int day, @Nullable ZoneId zone) {
        try {
            LocalDate date = LocalDate.of(number(parts, year), number(parts, 2), number(parts, day));
            if (parts.group(4) == null) return Optional.of(new Moment.Day(date));
            LocalDateTime local = local(date, number(parts, 4), number(parts, 5), number(parts, 6));
            if (parts.group(7) != null)
                return Optional.of(
                        Moment.At.of(local, ZoneOffset.of(parts.group(7).toUpperCase(Locale.ROOT))));
            return Optional.of(zone == null ? new Moment.Floating(local) : in(local, zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Returns a local time in a zone, or an instant when the zone is UTC. */
    static Moment in(LocalDateTime local, ZoneId zone) {
        return zone.equals(UTC) ? Moment.At.of(local, ZoneOffset.UTC) : new Moment.Zoned(local, zone);
    }

    /** Reads 24:00 as the midnight at the end of the day, and a leap second as the second before it. */
    private static LocalDateTime local(LocalDate day, int hour, int minute, int second) {
        return hour == 24 && minute == 0 && second == 0
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(hour, minute, Math.min(59, second));
    }

    /**
     * Returns the end of something that starts at {@code start}; empty when the duration cannot be read or is not
     * positive.
     */
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
                        new Moment.Day(day.day().plus(days).plusDays(Math.ceilDiv(time.toHours(), 24)));
                    // hours are elapsed time, independent of clock changes (RFC 5545 §3.3.6)
                    case Moment.Zoned zoned
                    when !time.isZero() ->
                        of(zoned.local().plus(days).atZone(zoned.zone()).plus(time));
                    default -> start.at(start.local().plus(days).plus(time));
                });
    }

    private static Moment of(ZonedDateTime time) {
        return new Moment.At(time.toInstant(), time.getOffset());
    }

    /** Returns the day of a moment. */
    static Moment.Day day(Moment moment) {
        return new Moment.Day(moment.local().toLocalDate());
    }

    /** Parses the UTC offset of a VTIMEZONE. */
    static Optional<ZoneOffset> offset(String value) {
        Matcher parts = OFFSET.matcher(value.strip());
        if (!parts.matches()) return Optional.empty();
        int minutes = number(parts, 2) * 60 + number(parts, 3);
        return minutes > 18 * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((parts.group(1).equals("-") ? -60 : 60) * minutes));
    }

    /**
     * Returns the zone of a foreign name: IANA names in any case and with any prefix, former IANA names, and
     * Windows names. Empty for a name without a place («GMT+1») or an unknown one.
     */
    static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null) return Optional.empty();
        String wanted = key(name);
        while (!wanted.isEmpty()) {
            String id = ZONES.get(wanted);
            if (id != null) return Optional.of(ZoneId.of(id));
            int slash = wanted.indexOf('/');
            if (slash < 0) return Optional.empty();
            wanted = wanted.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static String key(String name) {
        return name.strip().replace("\"", "").replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> zones() {
        Map<String, String> known = new HashMap<>();
        Zones.ids().forEach(id -> known.put(key(id), id));
        for (String table : new String[] {"windows-zones.txt", "former-zones.txt"})
            try (var lines = new BufferedReader(
                    new InputStreamReader(SourceTimes.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.split("=", 2))
                        .filter(pair -> Zones.find(pair[1]).isPresent())
                        .forEach(pair -> known.putIfAbsent(key(pair[0]), pair[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("the table of zones can be read", e);
            }
        return known;
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
