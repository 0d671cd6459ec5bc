package eu.soga.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One unfolded content line (RFC 5545 §3.1): {@code NAME;PARAMETER=value:value}. */
record ICalendarLine(String name, Map<String, String> parameters, String value, boolean cut) {
    /** The line, or null when it is none: no name, or no colon. */
    static @Nullable ICalendarLine parse(String line, boolean cut) {
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
                ? new ICalendarLine(name, parameters, line.substring(at + 1), cut)
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

    private static boolean isNamePart(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** A parameter's value; null when it is not there. */
    @Nullable
    String parameter(String parameter) {
        return parameters.get(parameter);
    }

    /** The TEXT value without its escapes. */
    String text() {
        return unescape(value);
    }

    /** The values of a list of TEXT, divided at commas that are not escaped. */
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
