package eu.soga.events.alerts;

import eu.soga.events.search.EventFilter;
import eu.soga.shared.errors.DomainException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A search as it is kept.
 *
 * @param text the query string, parameters in the order of their names, so that equal searches read alike
 */
record SavedFilter(String text, EventFilter filter) {
    private static final int LONGEST = 2000;

    /** Reads a query string, with or without its question mark. @throws DomainException 400 as the search does */
    static SavedFilter of(String query) {
        if (query.length() > LONGEST) throw DomainException.invalid("/filter", "At most " + LONGEST + " characters.");
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : decoded(parts[1]).strip();
            if (!value.isEmpty() || parts.length == 1 && !pair.isEmpty())
                parameters
                        .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(value);
        }
        EventFilter filter = EventFilter.parse(parameters);
        String text = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        if (text.length() > LONGEST) throw DomainException.invalid("/filter", "At most " + LONGEST + " characters.");
        return new SavedFilter(text, filter);
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) throw new IllegalArgumentException(text);
            return decoded;
        } catch (IllegalArgumentException _) {
            throw DomainException.invalid("/filter", "This is not written as in a query string.");
        }
    }
}
