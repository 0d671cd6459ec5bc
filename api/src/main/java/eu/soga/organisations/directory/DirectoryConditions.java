package eu.soga.organisations.directory;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates a filter of the directory into SQL conditions, one per parameter, so that a facet can be counted without
 * its own condition.
 */
final class DirectoryConditions {
    /** The requested point; asked as a question of its own, so that it is computed once and not for each row. */
    private static final String POINT = "(SELECT ll_to_earth(:lat, :lon))";

    /**
     * Distance in metres from the requested point, on a sphere; null without a point or for an office without
     * coordinates.
     */
    static final String METRES = "round(sec_to_gc(cube_distance(o.office_sphere, " + POINT + ")))";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();

    DirectoryConditions(DirectoryQuery query) {
        if (query.q() != null) add("q", """
                    (o.words @@ organisation_question(:q) OR organisation_key(:q) <% o.names_key
                        OR o.categories && atlas_codes('CATEGORY', :q) OR o.practices && atlas_codes('PRACTICE', :q)
                        OR o.offers && atlas_codes('OFFER', :q))""", Map.of("q", query.q()));
        if (!query.countries().isEmpty())
            add(
                    "country",
                    "coalesce(o.country, o.office_country) IN (:countries)",
                    Map.of("countries", query.countries()));
        if (!query.kinds().isEmpty())
            add(
                    "kind",
                    "o.kind IN (:kinds)",
                    Map.of("kinds", query.kinds().stream().map(Enum::name).toList()));
        addAny("category", "o.categories", query.atlas().categories());
        addAny("practice", "o.practices", query.atlas().practices());
        addAny("offer", "o.offers", query.atlas().offers());
        addAny("language", "o.languages", query.atlas().languages());
        if (query.near() != null)
            add(
                    "near",
                    "o.office_sphere <@ (SELECT cube_enlarge(ll_to_earth(:lat, :lon), gc_to_sec(:metres), 3)) AND "
                            + METRES + " <= :metres",
                    Map.of(
                            "lat", query.near().point().lat(),
                            "lon", query.near().point().lon(),
                            "metres", query.near().kilometres() * 1000));
        if (query.box() != null) addBox(query.box());
    }

    private void addAny(String name, String column, List<String> wanted) {
        if (!wanted.isEmpty())
            add(name, column + " && cast(:" + name + " AS text[])", Map.of(name, wanted.toArray(String[]::new)));
    }

    private void addBox(DirectoryQuery.Box box) {
        String longitude = box.minLon() <= box.maxLon()
                ? "o.office_longitude BETWEEN :minLon AND :maxLon"
                : "(o.office_longitude >= :minLon OR o.office_longitude <= :maxLon)";
        add(
                "bbox",
                "o.office_latitude BETWEEN :minLat AND :maxLat AND " + longitude,
                Map.of("minLon", box.minLon(), "minLat", box.minLat(), "maxLon", box.maxLon(), "maxLat", box.maxLat()));
    }

    /** Returns the {@code WHERE} clause, without the condition of the parameter {@code except}; null keeps all. */
    String where(@Nullable String except) {
        String all = conditions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(except))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" AND "));
        return " WHERE EXISTS (SELECT 1 FROM organisation_listed l WHERE l.organisation_id = o.id)"
                + (all.isEmpty() ? "" : " AND " + all);
    }

    /** Sets the parameters of a query built with {@link #where} for the same {@code except}. */
    <Q extends Query> Q bind(Q query, @Nullable String except) {
        values.forEach((name, each) -> {
            if (!name.equals(except)) each.forEach(query::setParameter);
        });
        return query;
    }

    private void add(String name, String sql, Map<String, Object> its) {
        conditions.put(name, sql);
        values.put(name, its);
    }

    /** The parameters that have facet counts. */
    static final List<String> FACETS = List.of("kind", "country", "category", "practice", "offer", "language");
}
