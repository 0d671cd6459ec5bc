package eu.soga.shared.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A second opinion on VTIMEZONE, for tests: every onset up to a year, spelled out day by day. */
final class VTimezoneReader {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("[xxxx][xx]");

    private final TreeMap<Instant, ZoneOffset> onsets = new TreeMap<>();

    static VTimezoneReader read(String component, int lastYear) {
        var reader = new VTimezoneReader();
        var values = new HashMap<String, String>();
        for (String line : component.replace("\r\n ", "").split("\r\n")) {
            int colon = line.indexOf(':');
            if (line.equals("END:STANDARD") || line.equals("END:DAYLIGHT")) {
                reader.add(values, lastYear);
                values.clear();
            } else if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return reader;
    }

    Optional<ZoneOffset> offsetAt(Instant instant) {
        return Optional.ofNullable(onsets.floorEntry(instant)).map(Map.Entry::getValue);
    }

    private void add(Map<String, String> values, int lastYear) {
        LocalDateTime start = LocalDateTime.parse(values.get("DTSTART"), LOCAL);
        ZoneOffset from = ZoneOffset.from(OFFSET.parse(values.get("TZOFFSETFROM")));
        ZoneOffset to = ZoneOffset.from(OFFSET.parse(values.get("TZOFFSETTO")));
        onsets.put(start.toInstant(from), to);
        if (values.containsKey("RRULE")) {
            days(values.get("RRULE"), start.toLocalDate(), lastYear)
                    .forEach(day -> onsets.put(
                            LocalDateTime.of(day, LocalTime.from(start)).toInstant(from), to));
        }
    }

    private static Stream<LocalDate> days(String rrule, LocalDate start, int lastYear) {
        var parts = new HashMap<String, String>();
        Arrays.stream(rrule.split(";")).map(p -> p.split("=")).forEach(p -> parts.put(p[0], p[1]));
        int month = Integer.parseInt(parts.get("BYMONTH"));
        return start.withDayOfMonth(1)
                .datesUntil(LocalDate.of(lastYear + 1, 1, 1))
                .filter(day -> day.getMonthValue() == month && !day.isBefore(start))
                .filter(day -> !parts.containsKey("BYMONTHDAY")
                        || Arrays.asList(parts.get("BYMONTHDAY").split(",")).contains("" + day.getDayOfMonth()))
                .filter(day -> !parts.containsKey("BYDAY") || isThe(parts.get("BYDAY"), day));
    }

    private static boolean isThe(String byDay, LocalDate day) {
        String weekday = byDay.substring(byDay.length() - 2);
        if (!DayOfWeek.from(day).name().startsWith(weekday)) {
            return false;
        }
        return switch (byDay.substring(0, byDay.length() - 2)) {
            case "" -> true;
            case "-1" -> day.getDayOfMonth() + 7 > YearMonth.from(day).lengthOfMonth();
            case String nth -> (day.getDayOfMonth() - 1) / 7 + 1 == Integer.parseInt(nth);
        };
    }
}
