package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parses the query string of a saved search. */
public final class FilterText {
    private FilterText() {}

    /**
     * Returns the parameters sorted by name, values decoded; accepts a leading question mark.
     *
     * @throws DomainException 400 at {@code /filter} when it cannot be decoded
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
