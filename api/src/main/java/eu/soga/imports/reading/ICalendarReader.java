package eu.soga.imports.reading;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads iCalendar (RFC 5545) entry by entry: what is broken in one leaves the others as they are. In one pass over the
 * text; components inside an entry (alarms) are passed over, whatever their depth.
 */
final class ICalendarReader {
    private final ReadingOptions options;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Set<ZoneOffset>> definitions = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<String> notices = new ArrayList<>();
    private int inside;
    private int others;
    private boolean ended;
    private @Nullable Entry open;
    private @Nullable String zoneBeingDefined;
    private @Nullable String name;
    private @Nullable ZoneId zone;
    private boolean cancels;

    ICalendarReader(ReadingOptions options) {
        this.options = options;
    }

    /** An entry's lines; {@code whole} is false when its end is missing. */
    private record Entry(List<ICalendarLine> lines, boolean[] whole) {}

    Reading read(String text) {
        ICalendarLines lines = new ICalendarLines(text);
        for (ICalendarLine line = lines.next(); line != null; line = lines.next()) take(line);
        if (open != null) entries.add(open);
        if (lines.isMended()) notices.add("Lines that were broken without being folded were put back together.");
        if (others > 0) notices.add(others + " entries that are no events (tasks, notes, busy times) were left out.");
        if (!ended) notices.add("The end of the calendar is missing: nothing is said about what it no longer holds.");
        List<Candidate> candidates = entries.stream()
                .map(entry -> new ICalendarEvent(options, definitions, aliases, zone)
                        .read(entry.lines(), entry.whole()[0], cancels))
                .toList();
        return new Reading(SourceKind.ICALENDAR, name, candidates, notices, ended);
    }

    private void take(ICalendarLine line) {
        String value = line.value().strip().toUpperCase(Locale.ROOT);
        switch (line.name()) {
            case "BEGIN" -> begin(value);
            case "END" -> end(value);
            default -> property(line);
        }
    }

    private void begin(String component) {
        if (component.equals("VEVENT")) {
            if (open != null) entries.add(open);
            if (entries.size() >= options.mostRows()) throw UnreadableSource.TOO_MANY.problem();
            open = new Entry(new ArrayList<>(), new boolean[1]);
            inside = 0;
        } else if (open != null) inside++;
        else if (component.equals("VTIMEZONE")) zoneBeingDefined = "";
        else if (Set.of("VTODO", "VJOURNAL", "VFREEBUSY").contains(component)) others++;
    }

    private void end(String component) {
        if (component.equals("VCALENDAR")) ended = true;
        else if (component.equals("VTIMEZONE")) zoneBeingDefined = null;
        else if (open != null && component.equals("VEVENT")) {
            open.whole()[0] = true;
            entries.add(open);
            open = null;
        } else if (inside > 0) inside--;
    }

    private void property(ICalendarLine line) {
        if (open != null) {
            if (inside == 0) open.lines().add(line);
        } else if (zoneBeingDefined != null) definition(line);
        else
            switch (line.name()) {
                case "NAME", "X-WR-CALNAME" -> name = line.text().strip();
                case "X-WR-TIMEZONE" -> zone = ZoneNames.find(line.value()).orElse(zone);
                case "METHOD" -> cancels = line.value().strip().equalsIgnoreCase("CANCEL");
                default -> {}
            }
    }

    private void definition(ICalendarLine line) {
        switch (line.name()) {
            case "TZID" -> zoneBeingDefined = line.value().strip();
            case "X-LIC-LOCATION" -> aliases.put(zoneBeingDefined, line.value().strip());
            case "TZOFFSETTO" ->
                ICalendarTime.offset(line.value())
                        .ifPresent(offset -> definitions
                                .computeIfAbsent(zoneBeingDefined, _ -> new HashSet<>())
                                .add(offset));
            default -> {}
        }
    }
}
