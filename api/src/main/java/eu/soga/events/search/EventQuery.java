package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search with its order, page and counts.
 *
 * @param size items on the page, 1 to {@value #LARGEST_PAGE}
 * @param cursor «next» of the page before; null for the first page
 * @param facets facets to count
 */
public record EventQuery(
        EventFilter filter,
        EventSort sort,
        int size,
        @Nullable String cursor,
        Set<EventFacet> facets) {
    /** Largest page. */
    public static final int LARGEST_PAGE = 100;

    static final int USUAL_PAGE = 20;

    /**
     * Reads query parameters by name.
     *
     * @throws DomainException 400 with every violation at once
     */
    public static EventQuery parse(Map<String, List<String>> parameters) {
        var reader = new EventFilterReader(parameters);
        EventQuery query = reader.query();
        reader.finish();
        return query;
    }

    /** Creates a query by time without facets. */
    public static EventQuery of(EventFilter filter, int size, @Nullable String cursor) {
        return new EventQuery(filter, EventSort.START, size, cursor, Set.of());
    }
}
