package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Recurrence;
import eu.soga.imports.reading.Candidate.Revision;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A VEVENT as a candidate (RFC 5545 §3.6.1, RFC 7986, and what Google and Microsoft write besides). */
final class ICalendarEvent {
    private static final Set<String> ROOMS = Set.of(
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK");

    private final ReadingOptions options;
    private final Map<String, Set<ZoneOffset>> definitions;
    private final Map<String, String> aliases;
    private final @Nullable ZoneId zone;
    private final Found found = new Found();
    private @Nullable Moment start;
    private @Nullable Moment end;
    private @Nullable String duration;
    private @Nullable String rule;
    private final List<Moment> rdates = new ArrayList<>();
    private final List<Moment> exdates = new ArrayList<>();

    ICalendarEvent(
            ReadingOptions options,
            Map<String, Set<ZoneOffset>> definitions,
            Map<String, String> aliases,
            @Nullable ZoneId zone) {
        this.options = options;
        this.definitions = definitions;
        this.aliases = aliases;
        this.zone = zone;
    }

    Candidate read(List<ICalendarLine> lines, boolean whole, boolean cancels) {
        found.cancelled = cancels;
        lines.forEach(this::take);
        if (!whole) found.violation("/", "The file breaks off inside this entry.");
        when();
        if (rule != null || !rdates.isEmpty()) found.recurrence = new Recurrence(rule, rdates, exdates);
        found.summarise();
        found.deduceFormat();
        return found.candidate(options.language());
    }

    private void take(ICalendarLine line) {
        if (line.cut()) found.violation("/", "A line of this entry is longer than 64 kB.");
        switch (line.name()) {
            case "UID" -> found.uid = line.value().strip();
            case "SEQUENCE", "LAST-MODIFIED", "DTSTAMP" -> revision(line);
            case "DTSTART" -> start = moment(line, "/schedule/start");
            case "DTEND" -> end = moment(line, "/schedule/end");
            case "DURATION" -> duration = line.value();
            case "RECURRENCE-ID" -> found.recurrenceId = recurrenceId(line);
            case "RRULE" -> rule = line.value().strip();
            case "RDATE" -> moments(line, rdates);
            case "EXDATE" -> moments(line, exdates);
            case "STATUS" -> found.cancelled |= line.value().strip().equalsIgnoreCase("CANCELLED");
            case "CLASS" -> confidential(line.value().strip());
            case "URL" -> url(line.value().strip());
            default -> texts(line);
        }
        if (ROOMS.contains(line.name()) && line.value().strip().startsWith("http"))
            LocationText.online(line.value().strip(), found);
    }

    private void texts(ICalendarLine line) {
        String language = language(line);
        switch (line.name()) {
            case "SUMMARY" ->
                found.text("title", language, PlainText.of(line.text().replaceAll("\\s*\\R\\s*", " ")));
            case "DESCRIPTION" -> found.description(language, PlainText.of(line.text()));
            case "LOCATION" -> {
                Object placed = found.get("place");
                LocationText.read(line.text(), options, found);
                if (placed instanceof Map<?, ?> before) coordinates(before.get("coordinates"));
            }
            case "GEO" -> geo(line.value());
            case "CATEGORIES" -> {
                Labels.kind(line.texts()).ifPresent(kind -> found.put("kind", kind));
                found.put("themes", Labels.themes(line.texts()));
            }
            default -> {}
        }
    }

    private String language(ICalendarLine line) {
        String written =
                Objects.requireNonNullElse(line.parameter("LANGUAGE"), "").toLowerCase(Locale.ROOT);
        String primary = written.split("[-_]")[0];
        return primary.matches("[a-z]{2}") ? primary : options.language();
    }

    private void when() {
        if (start == null) return;
        if (end == null && duration != null)
            end = ICalendarTime.end(start, duration).orElse(null);
        if (end == null && start instanceof Moment.Day day)
            end = new Moment.Day(day.day().plusDays(1));
        if (end != null && end.equals(start)) {
            boolean day = start.isDay();
            end = day ? new Moment.Day(((Moment.Day) start).day().plusDays(1)) : null;
            found.notice(
                    day
                            ? "It ended on the day it starts: one whole day was taken."
                            : "It ended when it starts: its end is taken as unknown.");
        }
        found.when = new When(start, end, zone);
    }

    private @Nullable Moment moment(ICalendarLine line, String pointer) {
        Optional<Moment> read = ICalendarTime.moment(line.value(), tzid(line), definitions);
        if (read.isEmpty())
            found.violation(
                    pointer, "«" + shortened(line.value()) + "» is no date of iCalendar: write 20261125T140000.");
        return read.orElse(null);
    }

    private @Nullable String tzid(ICalendarLine line) {
        String tzid = line.parameter("TZID");
        if (tzid == null || ZoneNames.find(tzid).isPresent()) return tzid;
        String alias = aliases.get(tzid);
        return alias != null && ZoneNames.find(alias).isPresent() ? alias : tzid;
    }

    private void moments(ICalendarLine line, List<Moment> dates) {
        for (String value : line.value().split(","))
            ICalendarTime.moment(value.split("/")[0], tzid(line), definitions)
                    .ifPresentOrElse(
                            dates::add,
                            () -> found.violation(
                                    "/recurrence", "«" + shortened(value) + "» is no date of iCalendar."));
    }

    private String recurrenceId(ICalendarLine line) {
        return ICalendarTime.moment(line.value(), tzid(line), definitions)
                .map(moment -> moment.isDay()
                        ? moment.local().toLocalDate().toString()
                        : moment instanceof Moment.At at
                                ? at.instant().toString()
                                : moment.local().toString())
                .orElse(shortened(line.value()));
    }

    private void revision(ICalendarLine line) {
        String value = line.value().strip();
        Revision before = found.revision;
        if (!line.name().equals("SEQUENCE"))
            found.revision =
                    new Revision(before.sequence(), before.stamp().compareTo(value) > 0 ? before.stamp() : value);
        else if (value.matches("\\d{1,9}")) found.revision = new Revision(Integer.parseInt(value), before.stamp());
    }

    private void confidential(String value) {
        if (value.equalsIgnoreCase("PRIVATE") || value.equalsIgnoreCase("CONFIDENTIAL"))
            found.violation("/class", "Its source keeps it private. Make it public there, or leave it out.");
    }

    private void url(String value) {
        if (!value.startsWith("http")) return;
        found.url = value;
        found.put("registration", Map.of("mode", "external", "url", value));
    }

    private void geo(String value) {
        String[] parts = value.split(";");
        try {
            double lat = Double.parseDouble(parts[0]);
            double lon = Double.parseDouble(parts[1]);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0))
                coordinates(Map.of("lat", lat, "lon", lon));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            found.notice("Its coordinates cannot be read.");
        }
    }

    private void coordinates(@Nullable Object point) {
        Map<Object, Object> place =
                new LinkedHashMap<>(found.get("place") instanceof Map<?, ?> known ? known : Map.of());
        if (point != null) place.put("coordinates", point);
        found.put("place", place);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
