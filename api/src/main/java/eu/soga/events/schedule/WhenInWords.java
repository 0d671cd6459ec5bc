package eu.soga.events.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes a schedule in words, in its own zone: «mardi 26 novembre 2024, 18 h – 19 h». */
public final class WhenInWords {
    private final String language;
    private final Locale locale;

    private WhenInWords(String language) {
        this.language = language;
        this.locale = language.equals("en") ? Locale.UK : Locale.of(language);
    }

    /** Uses our own format for French and English, and the JDK's locale for any other language. */
    public static String of(Schedule schedule, String language) {
        return new WhenInWords(language).say(schedule);
    }

    /** Writes a moment as clocks show it in its zone. */
    public static String of(ZonedDateTime moment, String language) {
        WhenInWords words = new WhenInWords(language);
        return words.day(moment.toLocalDate()) + ", " + words.time(moment.toLocalTime());
    }

    /** Writes a day: «mardi 26 novembre 2024». */
    public static String of(LocalDate day, String language) {
        return new WhenInWords(language).day(day);
    }

    /** Writes a time: «9 h 30». */
    public static String of(LocalTime time, String language) {
        return new WhenInWords(language).time(time);
    }

    /** Writes the hours between two times: «9 h 30 – 11 h». */
    public static String of(LocalTime start, LocalTime end, String language) {
        WhenInWords words = new WhenInWords(language);
        return words.time(start) + (language.equals("en") ? "-" : " – ") + words.time(end);
    }

    private String say(Schedule schedule) {
        String first = day(schedule.firstDay());
        if (schedule.allDay()) return first + (isOneDay(schedule) ? "" : " – " + day(schedule.lastDay()));
        String start = first + ", " + time(schedule.start().toLocalTime());
        if (schedule.end() == null) return start;
        String end = time(schedule.end().toLocalTime());
        LocalDate endDay = schedule.end().toLocalDate();
        if (!endDay.equals(schedule.firstDay())) return start + " – " + day(endDay) + ", " + end;
        return start + (language.equals("en") ? "-" : " – ") + end;
    }

    private static boolean isOneDay(Schedule schedule) {
        return schedule.lastDay().equals(schedule.firstDay());
    }

    private String day(LocalDate day) {
        return switch (language) {
            case "fr" -> format(day, day.getDayOfMonth() == 1 ? "EEEE d'er' MMMM uuuu" : "EEEE d MMMM uuuu");
            case "en" -> format(day, "EEEE d MMMM uuuu");
            default ->
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
        };
    }

    private String format(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /** Writes a time; French puts a narrow no-break space between number and unit. */
    private String time(LocalTime time) {
        return switch (language) {
            case "fr" ->
                time.format(DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "H'\u202fh'" : "H'\u202fh\u202f'mm"));
            case "en" -> time.format(DateTimeFormatter.ofPattern("HH:mm"));
            default ->
                time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
        };
    }
}
