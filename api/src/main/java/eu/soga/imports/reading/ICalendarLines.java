package eu.soga.imports.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content lines of a calendar, one after the other and unfolded, whatever ends them. After a text, a
 * line that begins with no known property is taken for its rest: many exports break long texts without folding them.
 */
final class ICalendarLines {
    /** Characters of one unfolded line that are kept. */
    static final int LONGEST_LINE = 64 * 1024;

    private static final Set<String> NAMES = Set.of(
            ("BEGIN END VERSION PRODID CALSCALE METHOD NAME DESCRIPTION UID URL LAST-MODIFIED REFRESH-INTERVAL SOURCE"
                            + " COLOR IMAGE CONFERENCE DTSTAMP DTSTART DTEND DURATION SUMMARY LOCATION GEO ORGANIZER ATTENDEE"
                            + " CATEGORIES CLASS STATUS TRANSP SEQUENCE CREATED PRIORITY RECURRENCE-ID RRULE RDATE EXDATE"
                            + " EXRULE ATTACH COMMENT CONTACT RELATED-TO RESOURCES REQUEST-STATUS ACTION TRIGGER REPEAT"
                            + " TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL DUE COMPLETED PERCENT-COMPLETE FREEBUSY"
                            + " STRUCTURED-DATA STYLED-DESCRIPTION LOCATION-TYPE PARTICIPANT-TYPE CALENDAR-ADDRESS REFID"
                            + " LINK CONCEPT ACKNOWLEDGED RESOURCE-TYPE")
                    .split(" "));

    private static final List<String> TEXTS = List.of("DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC");

    private final String text;
    private int at;
    private boolean mended;

    ICalendarLines(String text) {
        this.text = text;
    }

    /** The next line that can be read; null at the end. */
    @Nullable
    ICalendarLine next() {
        while (at < text.length()) {
            StringBuilder line = new StringBuilder();
            boolean cut = append(line, rest());
            while (at < text.length()) {
                boolean folded = text.charAt(at) == ' ' || text.charAt(at) == '\t';
                if (!folded && !(holdsText(line) && isNoProperty())) break;
                if (!folded) {
                    mended = true;
                    line.append("\\n");
                }
                String more = rest();
                cut |= append(line, folded ? more.substring(1) : more);
            }
            ICalendarLine read = ICalendarLine.parse(line.toString(), cut);
            if (read != null) return read;
        }
        return null;
    }

    /** True when a line was put back together that its source had broken. */
    boolean isMended() {
        return mended;
    }

    private static boolean append(StringBuilder line, String more) {
        int room = Math.max(0, LONGEST_LINE - line.length());
        line.append(more, 0, Math.min(room, more.length()));
        return more.length() > room;
    }

    /** Up to the next line break, which is passed over. */
    private String rest() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        String rest = text.substring(at, end);
        if (end < text.length() && text.charAt(end) == '\r') end++;
        if (end < text.length() && text.charAt(end) == '\n') end++;
        at = end;
        return rest;
    }

    private static boolean holdsText(StringBuilder line) {
        for (String name : TEXTS)
            if (line.length() > name.length()
                    && !isNamePart(line.charAt(name.length()))
                    && name.equalsIgnoreCase(line.substring(0, name.length()))) return true;
        return false;
    }

    private boolean isNoProperty() {
        char first = text.charAt(at);
        if (first == '\r' || first == '\n') return false;
        int end = at;
        while (end < text.length() && end - at < 60 && isNamePart(text.charAt(end))) end++;
        if (end == at || end == text.length() || text.charAt(end) != ':' && text.charAt(end) != ';') return true;
        String name = text.substring(at, end).toUpperCase(Locale.ROOT);
        return !NAMES.contains(name) && !name.startsWith("X-");
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
