package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.ICalendarLines.Line;
import eu.soga.imports.reading.SourceReader.Reading;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads iCalendar (RFC 5545) entry by entry; a broken entry does not affect the others. Needs one pass over the text,
 * and skips components inside an entry (alarms) at any depth. A file may contain several calendars, each with its own
 * METHOD, zone and zone definitions.
 */
final class ICalendarReader {
    private static final Set<String> OTHERS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY");

    private final SourceReader.Options options;
    private final List<Entry> entries = new ArrayList<>();
    private final List<ImportNotice> notices = new ArrayList<>();
    private Head head = new Head();
    private boolean between = true;
    private int inside;
    private int others;
    private int unended;
    private @Nullable Entry open;
    private @Nullable String zoneBeingDefined;
    private @Nullable String name;

    ICalendarReader(SourceReader.Options options) {
        this.options = options;
    }

    /** Properties of one VCALENDAR that apply to all its entries, wherever they stand in it. */
    static final class Head {
        private final Map<String, Set<ZoneOffset>> definitions = new HashMap<>();
        private final Map<String, String> aliases = new HashMap<>();
        private @Nullable ZoneId zone;
        private boolean cancels;

        /** Zone of times without a zone; null when the calendar names none. */
        @Nullable
        ZoneId zone() {
            return zone;
        }

        /** True for METHOD:CANCEL: all entries are cancelled. */
        boolean cancels() {
            return cancels;
        }

        /** Interprets a local time in the zone of this TZID; without a TZID it stays floating. */
        Moment moment(LocalDateTime local, @Nullable String tzid) {
            if (tzid == null || tzid.isBlank()) return new Moment.Floating(local);
            Optional<ZoneId> known = SourceTimes.zone(tzid).or(() -> SourceTimes.zone(aliases.get(tzid.strip())));
            return known.map(zone -> SourceTimes.in(local, zone))
                    .orElseGet(() ->
                            new Moment.Foreign(local, tzid.strip(), definitions.getOrDefault(tzid.strip(), Set.of())));
        }
    }

    /** The lines of an entry; {@code whole} is false when its end is missing. */
    private record Entry(Head head, List<Line> lines, boolean[] whole) {}

    Reading read(String text) {
        ICalendarLines lines = new ICalendarLines(text);
        for (Line line = lines.next(); line != null; line = lines.next()) take(line);
        if (open != null) entries.add(open);
        if (!between) unended++;
        if (lines.isMended()) notices.add(ImportNotice.of(ImportNotice.Code.BROKEN_LINES_JOINED));
        if (others > 0) notices.add(ImportNotice.of(ImportNotice.Code.OTHER_ENTRIES_LEFT_OUT, others));
        if (unended > 0) notices.add(ImportNotice.of(ImportNotice.Code.END_OF_CALENDAR_MISSING));
        List<Candidate> candidates = entries.stream()
                .map(entry -> new ICalendarEvent(options, entry.head()).read(entry.lines(), entry.whole()[0]))
                .toList();
        return new Reading(SourceKind.ICALENDAR, name, candidates, notices, unended == 0);
    }

    private void take(Line line) {
        String value = line.value().strip().toUpperCase(Locale.ROOT);
        switch (line.name()) {
            case "BEGIN" -> begin(value);
            case "END" -> end(value);
            default -> property(line);
        }
    }

    private void begin(String component) {
        if (component.equals("VCALENDAR")) {
            if (open != null) entries.add(open);
            if (!between) unended++;
            open = null;
            zoneBeingDefined = null;
            head = new Head();
            between = false;
        } else if (component.equals("VEVENT")) {
            if (open != null) entries.add(open);
            if (entries.size() >= options.mostRows()) throw Unreadable.TOO_MANY_ENTRIES.problem();
            open = new Entry(head, new ArrayList<>(), new boolean[1]);
            inside = 0;
        } else if (open != null) inside++;
        else if (component.equals("VTIMEZONE")) zoneBeingDefined = "";
        else if (OTHERS.contains(component)) others++;
    }

    private void end(String component) {
        if (component.equals("VCALENDAR")) {
            // an entry without an end is kept as broken, and does not reach into the next calendar
            if (open != null) entries.add(open);
            open = null;
            between = true;
        } else if (component.equals("VTIMEZONE")) zoneBeingDefined = null;
        else if (open != null && component.equals("VEVENT")) {
            open.whole()[0] = true;
            entries.add(open);
            open = null;
        } else if (inside > 0) inside--;
    }

    private void property(Line line) {
        if (open != null) {
            if (inside == 0) open.lines().add(line);
        } else if (zoneBeingDefined != null) definition(line);
        else
            switch (line.name()) {
                case "NAME", "X-WR-CALNAME" -> {
                    if (name == null) name = line.text().strip();
                }
                case "X-WR-TIMEZONE" ->
                    head.zone = SourceTimes.zone(line.value()).orElse(head.zone);
                case "METHOD" -> head.cancels = line.value().strip().equalsIgnoreCase("CANCEL");
                default -> {}
            }
    }

    private void definition(Line line) {
        switch (line.name()) {
            case "TZID" -> zoneBeingDefined = line.value().strip();
            case "X-LIC-LOCATION" ->
                head.aliases.put(zoneBeingDefined, line.value().strip());
            case "TZOFFSETTO" ->
                SourceTimes.offset(line.value())
                        .ifPresent(offset -> head.definitions
                                .computeIfAbsent(zoneBeingDefined, _ -> new HashSet<>())
                                .add(offset));
            default -> {}
        }
    }
}
