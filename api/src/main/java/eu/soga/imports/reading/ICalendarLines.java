package eu.soga.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content lines of a calendar one by one, unfolded, with any line ending. After a text, a line that starts
 * with no known property continues the text, because many exports break long texts without folding them.
 */
final class ICalendarLines {
    /** How many characters of one unfolded line are kept. */
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

    /** Returns the next readable line; null at the end. */
    @Nullable
    Line next() {
        while (at < text.length()) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                at++;
                continue;
            }
            StringBuilder line = new StringBuilder();
            boolean cut = append(line, rest());
            while (at < text.length()) {
                boolean folded = text.charAt(at) == ' ' || text.charAt(at) == '\t';
                if (!folded && !(holdsText(line) && isNoProperty())) break;
                if (!folded) {
                    mended = true;
                    if (line.length() < LONGEST_LINE) line.append("\\n");
                }
                String more = rest();
                cut |= append(line, folded ? more.substring(1) : more);
            }
            Line read = Line.parse(line.toString(), cut);
            if (read != null) return read;
        }
        return null;
    }

    /** True when broken lines were joined. */
    boolean isMended() {
        return mended;
    }

    private static boolean append(StringBuilder line, String more) {
        int room = Math.max(0, LONGEST_LINE - line.length());
        line.append(more, 0, Math.min(room, more.length()));
        return more.length() > room;
    }

    /** Returns the rest of the line and moves behind its line break. */
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
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** One unfolded content line (RFC 5545 §3.1): {@code NAME;PARAMETER=value:value}. */
    record Line(String name, Map<String, String> parameters, String value, boolean cut) {
        /** Parses a line; null when it has no name or no colon. */
        static @Nullable Line parse(String line, boolean cut) {
            int end = 0;
            while (end < line.length() && isNamePart(line.charAt(end))) end++;
            if (end == 0 || end == line.length()) return null;
            String name = line.substring(0, end).toUpperCase(Locale.ROOT);
            Map<String, String> parameters = new HashMap<>();
            int at = end;
            while (at < line.length() && line.charAt(at) == ';') {
                int equals = line.indexOf('=', at);
                int colon = line.indexOf(':', at);
                if (equals < 0 || colon >= 0 && colon < equals) return null;
                int stop = endOfParameter(line, equals + 1);
                parameters.putIfAbsent(
                        line.substring(at + 1, equals).strip().toUpperCase(Locale.ROOT),
                        line.substring(equals + 1, stop).replace("\"", ""));
                at = stop;
            }
            return at < line.length() && line.charAt(at) == ':'
                    ? new Line(name, parameters, line.substring(at + 1), cut)
                    : null;
        }

        private static int endOfParameter(String line, int from) {
            boolean quoted = false;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') quoted = !quoted;
                else if (!quoted && (c == ';' || c == ':')) return i;
            }
            return line.length();
        }

        /** Returns a parameter's value; null when it is missing. */
        @Nullable
        String parameter(String parameter) {
            return parameters.get(parameter);
        }

        /** Returns the TEXT value without escapes. */
        String text() {
            return unescape(value);
        }

        /** Returns a list of TEXT values, split at commas that are not escaped. */
        List<String> texts() {
            List<String> values = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= value.length(); i++) {
                if (i < value.length() && value.charAt(i) == '\\') i++;
                else if (i == value.length() || value.charAt(i) == ',') {
                    values.add(unescape(value.substring(from, Math.min(i, value.length())))
                            .strip());
                    from = i + 1;
                }
            }
            return values;
        }

        private static String unescape(String value) {
            if (value.indexOf('\\') < 0) return value;
            StringBuilder text = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c != '\\' || i + 1 == value.length()) text.append(c);
                else {
                    char next = value.charAt(++i);
                    text.append(next == 'n' || next == 'N' ? '\n' : next);
                }
            }
            return text.toString();
        }
    }
}
