package eu.soga.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and spreadsheets write them: year first, or day first as everywhere in Europe; never month first. */
final class CsvTime {
    private static final String TIME =
            "(?:(?:[T ]|,? à | at )\\s*(\\d{1,2})(?:[:hH.](\\d{2})?(?::(\\d{2})(?:\\.\\d{1,9})?)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);

    private CsvTime() {}

    /** The moment in that zone, if one is known; empty when it is none. */
    static Optional<Moment> moment(String written, @Nullable ZoneId zone) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) return moment(year, 1, 3, zone);
        Matcher day = DAY_FIRST.matcher(text);
        return day.matches() ? moment(day, 3, 1, zone) : Optional.empty();
    }

    private static Optional<Moment> moment(Matcher parts, int year, int day, @Nullable ZoneId zone) {
        try {
            LocalDate date = LocalDate.of(number(parts, year), number(parts, 2), number(parts, day));
            if (parts.group(4) == null) return Optional.of(new Moment.Day(date));
            LocalDateTime local = date.atTime(number(parts, 4), number(parts, 5), number(parts, 6));
            if (parts.group(7) != null)
                return Optional.of(new Moment.At(local.toInstant(ZoneOffset.of(parts.group(7)))));
            if (zone == null) return Optional.of(new Moment.Floating(local));
            return Optional.of(
                    zone.equals(ZoneNames.UTC)
                            ? new Moment.At(local.toInstant(ZoneOffset.UTC))
                            : new Moment.Zoned(local, zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The day it falls on. */
    static Moment day(Moment moment) {
        return moment instanceof Moment.At at
                ? new Moment.Day(LocalDate.ofInstant(at.instant(), ZoneOffset.UTC))
                : new Moment.Day(moment.local().toLocalDate());
    }

    /** The day after the one it falls on. */
    static Moment dayAfter(Moment moment) {
        return new Moment.Day(((Moment.Day) day(moment)).day().plusDays(1));
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
