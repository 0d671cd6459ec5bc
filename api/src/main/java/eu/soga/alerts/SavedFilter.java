package eu.soga.alerts;

import eu.soga.events.search.EventFilter;
import eu.soga.events.search.FilterText;
import eu.soga.shared.errors.DomainException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The filter of a saved search.
 *
 * @param text the query string with parameters sorted by name, so that equal searches have equal texts
 */
record SavedFilter(String text, EventFilter filter) {
    private static final int LONGEST = 2000;

    /**
     * Reads a query string, with or without its question mark.
     *
     * @throws DomainException 400 for the same faults as a search
     */
    static SavedFilter of(String query) {
        if (query.length() > LONGEST) throw DomainException.invalid("/filter", "At most " + LONGEST + " characters.");
        Map<String, List<String>> parameters = FilterText.parameters(query);
        EventFilter filter = EventFilter.parse(parameters);
        String text = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        if (text.length() > LONGEST) throw DomainException.invalid("/filter", "At most " + LONGEST + " characters.");
        return new SavedFilter(text, filter);
    }
}
