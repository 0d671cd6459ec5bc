package eu.soga.events.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL of each question about the matching dates of a search. */
final class EventStatements {
    /** Up to this number totals are exact. */
    static final int COUNTED = 10_000;

    private EventStatements() {}

    /** Counts matches, at most one more than {@link #COUNTED}. */
    static String count(EventCriteria criteria) {
        return criteria.statement(List.of(), counted(criteria.rows(List.of())));
    }

    /**
     * Selects ids, keys and distances in order. A narrow search is materialised and then sorted; a broad one may
     * walk the index of the order, because it soon finds enough rows.
     */
    static String page(EventCriteria criteria, EventSort sort, boolean narrow, boolean continued) {
        String matching = "matching AS " + (narrow ? "MATERIALIZED" : "NOT MATERIALIZED") + " (SELECT o.id AS id, "
                + sort.key() + " AS key, " + criteria.metres() + " AS metres FROM " + criteria.rows(List.of()) + ")";
        return criteria.statement(
                sort == EventSort.RELEVANCE,
                List.of(matching),
                "SELECT id, " + sort.keyAsNumber() + ", metres FROM matching"
                        + (continued ? " WHERE " + sort.after() : "") + " ORDER BY " + sort.orderBy());
    }

    /**
     * Selects facet, value, label and count of every choice. Choices that are alternatives are counted without the
     * filter of their own facet.
     */
    static String facets(EventCriteria criteria, Set<EventFacet> facets) {
        List<String> allFacets = EventFacet.parameters();
        String base = "base AS MATERIALIZED (SELECT e.id, e.kind, e.format, e.themes, e.languages, e.place_country,"
                + " e.place_city, e.city_key, e.organisation_id, e.price_free, e.accessibility_facts FROM "
                + criteria.rows(allFacets) + ")";
        return criteria.statement(
                List.of(base),
                facets.stream()
                        .map(facet -> facet.counts("base", criteria.facetsBeside(facet)))
                        .collect(Collectors.joining("\nUNION ALL ")));
    }

    /**
     * Selects for each narrowing filter its name and the number of matches without it. Without requested days only
     * dates that are not over at {@code :now} count.
     */
    static String withoutEach(EventCriteria criteria, EventFilter asked) {
        return criteria.statement(
                List.of(),
                asked.narrowing().stream()
                        .map(name -> "(SELECT '" + name + "', ("
                                + counted(criteria.rows(List.of(name)) + coming(asked, name)) + "))")
                        .collect(Collectors.joining("\nUNION ALL ")));
    }

    private static String coming(EventFilter asked, String leftOut) {
        EventFilter rest = asked.without(leftOut);
        boolean undated = rest.from() == null && rest.to() == null;
        return undated && !rest.equals(asked) ? " AND o.ends_at > CAST(:now AS timestamptz)" : "";
    }

    /** Selects the days with matches between the first and last requested day, with their counts. */
    static String days(EventCriteria criteria) {
        String matching = "matching AS (SELECT o.first_day, o.last_day FROM " + criteria.rows(List.of()) + ")";
        return criteria.statement(
                List.of(matching),
                "SELECT to_char(day, 'YYYY-MM-DD'), count(*) FROM matching CROSS JOIN LATERAL generate_series("
                        + "greatest(first_day, CAST(:from AS date)), least(last_day, CAST(:to AS date)), interval '1 day')"
                        + " AS day GROUP BY day");
    }

    private static String counted(String rows) {
        return "SELECT count(*) FROM (SELECT 1 FROM " + rows + " LIMIT " + (COUNTED + 1) + ") counted";
    }
}
