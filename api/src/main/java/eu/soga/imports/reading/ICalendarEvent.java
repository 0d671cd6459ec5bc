package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.Picture;
import eu.soga.imports.reading.Candidate.Repetition;
import eu.soga.imports.reading.Candidate.Revision;
import eu.soga.imports.reading.ICalendarLines.Line;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a VEVENT into a candidate (RFC 5545 §3.6.1, RFC 7986, and the extensions of Google and Microsoft). */
final class ICalendarEvent {
    private static final String EXAMPLE = "20261125T140000";
    private static final Set<String> ROOMS = Set.of(
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK");

    private final SourceReader.Options options;
    private final ICalendarReader.Head head;
    private final Found found = new Found();
    private final List<String> rules = new ArrayList<>();
    private final List<String> exceptRules = new ArrayList<>();
    private final List<Moment> dates = new ArrayList<>();
    private final List<Duration> lengths = new ArrayList<>();
    private final List<Moment> except = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, String> styled = new LinkedHashMap<>();
    private @Nullable Moment start;
    private @Nullable Moment end;
    private @Nullable String duration;
    private boolean wholeDays;

    ICalendarEvent(SourceReader.Options options, ICalendarReader.Head head) {
        this.options = options;
        this.head = head;
    }

    Candidate read(List<Line> lines, boolean whole) {
        found.cancelled = head.cancels();
        for (Line line : lines) {
            if (line.cut()) found.fault(ImportFault.Code.LINE_TOO_LONG, "/");
            // an empty property counts as missing
            if (!line.value().isBlank()) take(line);
        }
        if (!whole) found.fault(ImportFault.Code.BREAKS_OFF, "/");
        styled.forEach(found::description);
        plain.forEach(found::description);
        found.addLinks(links);
        when();
        return found.candidate(options.language());
    }

    private void take(Line line) {
        String value = line.value().strip();
        switch (line.name()) {
            case "UID" -> found.uid = value;
            case "SEQUENCE", "LAST-MODIFIED", "DTSTAMP" -> revision(line.name(), value);
            case "DTSTART" -> start = moment(line, "/schedule/start");
            case "DTEND" -> end = moment(line, "/schedule/end");
            case "DURATION" -> duration = value;
            case "RECURRENCE-ID" -> replaces(line);
            case "RRULE" -> {
                if (!rules.contains(value)) rules.add(value);
            }
            case "EXRULE" -> exceptRules.add(value);
            case "RDATE" -> moments(line, dates);
            case "EXDATE" -> moments(line, except);
            case "X-MICROSOFT-CDO-ALLDAYEVENT" -> wholeDays = value.equalsIgnoreCase("TRUE");
            case "STATUS" -> found.cancelled |= value.equalsIgnoreCase("CANCELLED");
            case "CLASS" -> {
                if (value.equalsIgnoreCase("PRIVATE") || value.equalsIgnoreCase("CONFIDENTIAL"))
                    found.fault(ImportFault.Code.PRIVATE, "/class");
            }
            case "URL" -> {
                if (value.startsWith("http")) {
                    found.url = value;
                    found.put("registration", Map.of("mode", "external", "url", value));
                }
            }
            default -> texts(line, value);
        }
        if (ROOMS.contains(line.name()) && value.startsWith("http")) LocationText.online(value, found);
    }

    private void texts(Line line, String value) {
        String language = language(line);
        switch (line.name()) {
            case "SUMMARY" -> found.text("title", language, SourceTexts.line(line.text()));
            case "DESCRIPTION" -> plain.putIfAbsent(language, SourceTexts.markdown(line.text()));
            case "X-ALT-DESC", "STYLED-DESCRIPTION" -> styled(line, language);
            case "LOCATION" -> {
                Object placed = found.get("place");
                LocationText.read(line.text(), options, found);
                if (placed instanceof Map<?, ?> before && before.containsKey("coordinates"))
                    found.putCoordinates(before.get("coordinates"));
            }
            case "GEO" -> geo(value);
            case "CATEGORIES" -> Labels.choose(line.texts(), found);
            case "IMAGE", "ATTACH" -> attachment(line, value);
            default -> {}
        }
    }

    private String language(Line line) {
        String written =
                Objects.requireNonNullElse(line.parameter("LANGUAGE"), "").toLowerCase(Locale.ROOT);
        String primary = written.split("[-_]")[0];
        return primary.matches("[a-z]{2}") ? primary : options.language();
    }

    /** Keeps a formatted description, which has links and lists that the plain one lacks. */
    private void styled(Line line, String language) {
        String type = Objects.requireNonNullElse(line.parameter("FMTTYPE"), "").toLowerCase(Locale.ROOT);
        String text = type.startsWith("text/markdown")
                ? line.text()
                : type.startsWith("text/html") ? SourceTexts.markdown(line.text()) : "";
        if (text != null && !text.isBlank()) styled.putIfAbsent(language, text);
    }

    private void attachment(Line line, String value) {
        if (!value.startsWith("http")) return;
        String type = Objects.requireNonNullElse(line.parameter("FMTTYPE"), "").toLowerCase(Locale.ROOT);
        boolean picture = line.name().equals("IMAGE") || type.startsWith("image/");
        if (!picture) links.add(value);
        else if (found.picture == null) found.picture = new Picture(value, null);
    }

    private void when() {
        if (start == null) return;
        if (end == null && duration != null) {
            end = SourceTimes.end(start, duration).orElse(null);
            if (end == null) found.notice(ImportNotice.Code.DURATION_LEFT_OUT);
        }
        found.when(start, end, head.zone(), wholeDays);
        // the start is the first date; dates before it belong to no series (RFC 5545 §3.8.5.3)
        int all = dates.size();
        dates.removeIf(date -> date.key().equals(start.key()));
        int later = dates.size();
        dates.removeIf(
                date -> date.getClass() == start.getClass() && date.local().isBefore(start.local()));
        if (dates.size() < later)
            found.notice(ImportNotice.of(ImportNotice.Code.EARLY_DATES_LEFT_OUT, later - dates.size()));
        Duration length = Found.length(found.when);
        if (all > 0 && lengths.stream().anyMatch(each -> !each.equals(length)))
            found.notice(ImportNotice.Code.LENGTHS_DIFFER);
        if (!rules.isEmpty() || !dates.isEmpty())
            found.repetition = new Repetition(
                    List.copyOf(rules), List.copyOf(exceptRules), List.copyOf(dates), List.copyOf(except));
    }

    private @Nullable Moment moment(Line line, String pointer) {
        Optional<Moment> read = read(line.value(), line);
        if (read.isEmpty()) found.notDate(pointer, line.value(), EXAMPLE);
        return read.orElse(null);
    }

    private Optional<Moment> read(String value, Line line) {
        return SourceTimes.iCalendar(value, local -> head.moment(local, line.parameter("TZID")));
    }

    private void moments(Line line, List<Moment> moments) {
        for (String value : line.value().split(",")) {
            if (value.isBlank()) continue;
            String[] period = value.split("/", 2);
            Optional<Moment> first = read(period[0], line);
            if (first.isEmpty()) {
                found.notDate("/recurrence", value, EXAMPLE);
                continue;
            }
            moments.add(first.get());
            LocalDateTime begin = first.get().local();
            if (period.length == 2)
                read(period[1], line)
                        .or(() -> SourceTimes.end(new Moment.Floating(begin), period[1]))
                        .ifPresent(last -> lengths.add(Duration.between(begin, last.local())));
        }
    }

    private void replaces(Line line) {
        found.replaces = read(line.value(), line).orElse(null);
        if (found.replaces == null) found.notDate("/recurrence", line.value(), EXAMPLE);
        if ("THISANDFUTURE".equalsIgnoreCase(line.parameter("RANGE")))
            found.fault(ImportFault.Code.THIS_AND_LATER_DATES, "/recurrence");
    }

    private void revision(String name, String value) {
        Revision before = found.revision;
        if (!name.equals("SEQUENCE"))
            found.revision =
                    new Revision(before.sequence(), before.stamp().compareTo(value) > 0 ? before.stamp() : value);
        else if (value.matches("\\d{1,9}")) found.revision = new Revision(Integer.parseInt(value), before.stamp());
    }

    private void geo(String value) {
        String[] parts = value.split("[;,]");
        try {
            double lat = Double.parseDouble(parts[0]);
            double lon = Double.parseDouble(parts[1]);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0))
                found.putCoordinates(Map.of("lat", lat, "lon", lon));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            found.notice(ImportNotice.Code.COORDINATES_LEFT_OUT);
        }
    }
}
