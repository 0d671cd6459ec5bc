package eu.soga.events.search;

import eu.soga.events.EventStatus;
import eu.soga.events.search.EventQuery.EventSort;
import eu.soga.events.search.EventVocabulary.Understood;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of each question about the matching dates of a search. */
final class EventStatements {
    /** Up to this number totals are exact. */
    static final int COUNTED = 10_000;

    private EventStatements() {}

    /** Counts matches, at most one more than {@link #COUNTED}. */
    static String count(EventCriteria criteria) {
        return criteria.statement(List.of(), counted(criteria.rows(List.of())));
    }

    /** How the rows of a page are found. */
    enum Walk {
        /** All of them are found, at most one more than {@link #COUNTED}, counted, and then sorted. */
        COUNT("MATERIALIZED", " LIMIT " + (COUNTED + 1), "(SELECT count(*) FROM matching)"),
        /** All of a search that is known to have few are found and then sorted. */
        NARROW("MATERIALIZED", "", "CAST(0 AS bigint)"),
        /** The index of the order is walked, because a broad search soon finds enough rows. */
        BROAD("NOT MATERIALIZED", "", "CAST(0 AS bigint)");

        private final String materialized;
        private final String limit;
        private final String total;

        Walk(String materialized, String limit, String total) {
            this.materialized = materialized;
            this.limit = limit;
            this.total = total;
        }
    }

    /** Selects ids, keys and distances in order, and with {@link Walk#COUNT} the number of all matches. */
    static String page(EventCriteria criteria, EventSort sort, Walk walk, boolean continued) {
        if (walk == Walk.BROAD && sort == EventSort.START && criteria.asksForComing())
            return walkFromNow(criteria, continued);
        String matching = "matching AS " + walk.materialized + " (SELECT o.id AS id, " + sort.key() + " AS key, "
                + criteria.metres() + " AS metres FROM " + criteria.rows(List.of()) + walk.limit + ")";
        return criteria.statement(
                sort == EventSort.RELEVANCE,
                List.of(matching),
                "SELECT id, " + sort.keyAsNumber() + " AS key, metres, " + walk.total + " AS total FROM matching"
                        + (continued ? " WHERE " + sort.after() : "") + " ORDER BY matching." + sort.orderBy()
                        + " LIMIT :atMost");
    }

    /**
     * Does the same for what is not over: begins at now in the index of starts, and finds what has begun in the index of
     * spans, so that it does not look at all that is over. Together both parts are exact. What has begun is found apart,
     * because a plan for any time and any limit would walk the index of starts for it too.
     */
    private static String walkFromNow(EventCriteria criteria, boolean continued) {
        String part = "SELECT o.id AS id, o.starts_at AS key, " + criteria.metres() + " AS metres FROM "
                + criteria.rows(List.of()) + " AND ";
        String now = "CAST(:now AS timestamptz)";
        String after = "(CAST(:afterKey AS timestamptz), CAST(:afterId AS uuid))";
        return criteria.statement(
                List.of(
                        "begun AS MATERIALIZED (" + part + "tstzrange(o.starts_at, o.ends_at, '[]') @> " + now + ")",
                        "matching AS NOT MATERIALIZED ((" + part + "o.starts_at > " + now
                                + (continued ? " AND (o.starts_at, o.id) > " + after : "")
                                + " ORDER BY o.starts_at, o.id LIMIT :atMost) UNION ALL SELECT id, key, metres FROM begun"
                                + (continued ? " WHERE (key, id) > " + after : "") + ")"),
                "SELECT id, " + EventSort.START.keyAsNumber() + " AS key, metres, " + Walk.BROAD.total
                        + " AS total FROM matching ORDER BY matching." + EventSort.START.orderBy() + " LIMIT :atMost");
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
     * Selects for each of these narrowing filters its name and the number of matches without it. Without requested days
     * only dates that are not over at {@code :now} count.
     */
    static String withoutEach(EventCriteria criteria, EventFilter asked, List<String> names) {
        return criteria.statement(
                List.of(),
                names.stream()
                        .map(name -> "(SELECT '" + name + "' AS name, ("
                                + counted(criteria.rows(List.of(name)) + coming(asked, name)) + ") AS count)")
                        .collect(Collectors.joining("\nUNION ALL ")));
    }

    private static String coming(EventFilter asked, String leftOut) {
        EventFilter rest = asked.without(leftOut);
        return rest.asksForComing() && !rest.equals(asked) ? " AND " + EventCriteria.COMING : "";
    }

    /** Selects the days with matches between the first and last requested day, with their counts. */
    static String days(EventCriteria criteria) {
        String matching = "matching AS (SELECT o.first_day, o.last_day FROM " + criteria.rows(List.of()) + ")";
        return criteria.statement(
                List.of(matching),
                "SELECT CAST(day AS date) AS day, count(*) AS count FROM matching CROSS JOIN LATERAL generate_series("
                        + "greatest(first_day, CAST(:from AS date)), least(last_day, CAST(:to AS date)), interval '1 day')"
                        + " AS day GROUP BY day");
    }

    private static String counted(String rows) {
        return "SELECT count(*) AS count FROM (SELECT 1 FROM " + rows + " LIMIT " + (COUNTED + 1) + ") counted";
    }

    /**
     * Translates a filter into SQL over {@code occurrence o}, {@code event e} and, with a text, {@code found f}. All SQL is
     * constant; values from the request are always named parameters.
     */
    static final class EventCriteria {
        /** The requested point; asked as a question of its own, so that it is computed once and not for each row. */
        private static final String CENTRE =
                "(SELECT ll_to_earth(CAST(:lat AS double precision), CAST(:lon AS double precision)))";

        /** Distance in metres from the requested point, on the sphere of the {@code earthdistance} extension. */
        static final String METRES = "sec_to_gc(cube_distance(e.sphere, " + CENTRE + "))";

        private static final String PUBLIC = EventStatus.PUBLIC.stream()
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", ", "e.status IN (", ")"));

        /** Name of the condition for a month in the text; it belongs to the text. */
        private static final String MONTH = "month";

        static final String COMING = "o.ends_at > CAST(:now AS timestamptz)";

        private static final String OVER = "o.ends_at <= CAST(:now AS timestamptz)";

        private final Map<String, String> conditions = new LinkedHashMap<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final @Nullable EventText text;

        /**
         * @param understood choices that the text of the filter names
         */
        EventCriteria(EventFilter filter, Understood understood) {
            text = filter.q() == null ? null : new EventText(filter.q(), understood, PUBLIC);
            YearMonth month = understood.month();
            if (month != null)
                add(
                        MONTH,
                        "o.last_day >= CAST(:monthFrom AS date) AND o.first_day <= CAST(:monthTo AS date)",
                        Map.of("monthFrom", month.atDay(1), "monthTo", month.atEndOfMonth()));
            if (text != null) parameters.putAll(text.parameters());
            if (filter.from() != null) add("from", "o.last_day >= CAST(:from AS date)", Map.of("from", filter.from()));
            if (filter.to() != null) add("to", "o.first_day <= CAST(:to AS date)", Map.of("to", filter.to()));
            // a named month is meant as a whole, including its past days, unless the request says otherwise
            if (filter.judgedAt() != null && (filter.over() != null || month == null))
                add(
                        filter.over() == null ? "coming" : "over",
                        filter.over() == EventFilter.Over.ONLY ? OVER : COMING,
                        Map.of("now", filter.judgedAt().atOffset(ZoneOffset.UTC)));
            if (filter.near() != null) addNear(filter.near());
            if (filter.bbox() != null) addBox(filter.bbox());
            if (!filter.ids().isEmpty())
                add(
                        "id",
                        "e.id = ANY(CAST(:ids AS uuid[]))",
                        Map.of("ids", filter.ids().toArray(UUID[]::new)));
            if (filter.modifiedSince() != null)
                add(
                        "modifiedSince",
                        "e.updated_at >= CAST(:modifiedSince AS timestamptz)",
                        Map.of("modifiedSince", filter.modifiedSince().atOffset(ZoneOffset.UTC)));
            filter.choices()
                    .forEach((facet, values) -> add(
                            facet.parameter(),
                            facet.condition(facet.parameter()),
                            Map.of(
                                    facet.parameter(),
                                    values.stream().map(facet::stored).toArray(String[]::new))));
            if (filter.hideCancelled())
                add("cancelled", "e.status <> '" + EventStatus.CANCELLED + "' AND NOT o.cancelled", Map.of());
        }

        private void addNear(EventFilter.Near near) {
            add(
                    "near",
                    "e.sphere <@ (SELECT cube_enlarge(ll_to_earth(CAST(:lat AS double precision),"
                            + " CAST(:lon AS double precision)), gc_to_sec(:metres), 3)) AND " + METRES + " <= :metres",
                    Map.of("lat", near.centre().lat(), "lon", near.centre().lon(), "metres", near.radiusKm() * 1000));
        }

        private void addBox(EventFilter.Box box) {
            String longitudes = box.crossesDateLine()
                    ? "(e.place_longitude >= :west OR e.place_longitude <= :east)"
                    : "e.place_longitude BETWEEN :west AND :east";
            add(
                    "bbox",
                    "e.place_latitude BETWEEN :south AND :north AND " + longitudes,
                    Map.of("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north()));
        }

        private void add(String name, String condition, Map<String, ?> values) {
            conditions.put(name, condition);
            parameters.putAll(values);
        }

        /** True when only dates that are not over at {@code :now} match. */
        boolean asksForComing() {
            return conditions.containsKey("coming");
        }

        /** Sets {@code :now} for statements that use it. */
        EventCriteria at(Instant now) {
            parameters.put("now", now.atOffset(ZoneOffset.UTC));
            return this;
        }

        /** Adds the condition that the event has coordinates. */
        EventCriteria located() {
            add("located", "e.place_latitude IS NOT NULL", Map.of());
            return this;
        }

        /** Returns the distance expression, or a null expression without a point. */
        String metres() {
            return conditions.containsKey("near") ? METRES : "CAST(NULL AS double precision)";
        }

        /**
         * Builds a statement: the expressions of the text, if any, then these common table expressions, then the
         * select.
         */
        String statement(List<String> expressions, String select) {
            return statement(false, expressions, select);
        }

        /** Builds the same statement; {@code scored} adds how well the text matches. */
        String statement(boolean scored, List<String> expressions, String select) {
            List<String> all = new ArrayList<>();
            if (text != null) all.addAll(text.expressions(scored));
            all.addAll(expressions);
            return (all.isEmpty() ? "" : "WITH " + String.join(",\n", all) + "\n") + select;
        }

        /** Returns FROM and WHERE for all matching dates, without the filters of these names. */
        String rows(List<String> leftOut) {
            boolean withText = text != null && !leftOut.contains("q");
            return "occurrence o JOIN event e ON e.id = o.event_id" + (withText ? " JOIN found f ON f.id = e.id" : "")
                    + " WHERE " + PUBLIC
                    + conditions.entrySet().stream()
                            .filter(condition ->
                                    !leftOut.contains(condition.getKey().equals(MONTH) ? "q" : condition.getKey()))
                            .map(condition -> " AND " + condition.getValue())
                            .collect(Collectors.joining());
        }

        /** Returns the conditions under which a choice of this facet is counted, over rows of {@code e}. */
        String facetsBeside(EventFacet own) {
            return Arrays.stream(EventFacet.values())
                    .filter(facet -> facet != own || own.needsAll())
                    .map(facet -> conditions.get(facet.parameter()))
                    .filter(Objects::nonNull)
                    .reduce("true", (all, each) -> all + " AND " + each);
        }

        /** Returns the values of the parameters, of which each statement names some. */
        Map<String, Object> values() {
            return parameters;
        }
    }
}
