package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The query string of a saved search, checked and in normal form. */
public final class FilterText {
    private FilterText() {}

    /**
     * Its parameters in the order of their names, values as they were meant; with or without its question mark.
     *
     * @throws DomainException 400 at {@code /filter} for what is no query string
     */
    public static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            if (pair.isEmpty()) continue;
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]).strip());
        }
        return parameters;
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
