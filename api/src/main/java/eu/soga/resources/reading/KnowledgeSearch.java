package eu.soga.resources.reading;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Page.FacetValue;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs all searches for resources. A page costs three SQL statements (keys, resources, total), and one more for each
 * requested facet.
 */
@ApplicationScoped
public class KnowledgeSearch {
    /** SQL expression of the value of each facet; empty for organisations, which have their own statement. */
    private static final Map<String, String> FACETS = facetColumns();

    private static final int CHOICES = 40;

    private final ReadRows rows;
    private final PublicResources resources;
    private final Clock clock;

    KnowledgeSearch(ReadRows rows, PublicResources resources, Clock clock) {
        this.rows = rows;
        this.resources = resources;
        this.clock = clock;
    }

    /** Order of the results. Each order is one ascending integer key, so that one statement serves all orders. */
    enum Sort {
        /** Sorts by day of release, latest first; resources without a year come last. */
        NEWEST("date '2100-01-01' - r.sort_day"),
        /** Sorts by how well the text matches the words, best first. */
        RELEVANCE("CAST(round(-1000000 * ts_rank(r.words, organisation_question(?))) AS integer)");

        private final String key;

        Sort(String key) {
            this.key = key;
        }
    }

    /** Position of the last item of a page. The cursor contains a digest of filter and order; other searches refuse it. */
    private record Position(UUID id, int key) {
        static Position of(Row row) {
            return new Position(row.uuid("id"), row.number("key"));
        }

        String write(String search) {
            String text = digest(search) + "|" + id + "|" + key;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Position read(String cursor, String search) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                String[] parts = text.split("\\|");
                if (parts.length == 3 && parts[0].equals(digest(search)))
                    return new Position(UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (IllegalArgumentException _) {
                // refused below, like a cursor of another search
            }
            throw new DomainException(
                    ProblemType.INVALID_CURSOR,
                    "Take the cursor from «next» of a page with the same filter and order, or begin without one.");
        }

        private static String digest(String search) {
            return UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** Returns a page. @throws DomainException 400 that names the wrong parameter */
    @Transactional
    Page<PublicKnowledge> page(
            KnowledgeFilter filter,
            @Nullable String order,
            int size,
            @Nullable String cursor,
            @Nullable List<String> facets) {
        Sort sort = sort(order, filter);
        List<String> counted = facets(facets);
        String search = sort + filter.toString();
        List<Position> found = keys(filter, sort, size + 1, cursor == null ? null : Position.read(cursor, search));
        List<Position> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                resources.inOrder(shown.stream().map(Position::id).toList()),
                Page.Total.exact(count(filter)),
                found.size() > size ? shown.getLast().write(search) : null,
                counted.isEmpty() ? null : facets(filter, counted));
    }

    /** Returns the resources added last, the latest first. */
    @Transactional
    public List<PublicKnowledge> latest(KnowledgeFilter filter, int atMost) {
        var where = filter.where(clock.instant(), null);
        List<Object> values = new ArrayList<>(where.values());
        values.add(atMost);
        return resources.inOrder(rows.list(
                "resource",
                "SELECT r.id FROM resource r" + where.sql() + " ORDER BY r.published_at DESC, r.id LIMIT ?",
                row -> row.uuid("id"),
                values.toArray()));
    }

    private List<Position> keys(KnowledgeFilter filter, Sort sort, int atMost, @Nullable Position after) {
        var where = filter.where(clock.instant(), null);
        List<Object> values = new ArrayList<>();
        if (sort == Sort.RELEVANCE) values.add(filter.q());
        values.addAll(where.values());
        if (after != null) values.addAll(List.of(after.key(), after.id()));
        values.add(atMost);
        return rows.list(
                "resource",
                "SELECT id, key FROM (SELECT r.id, " + sort.key + " AS key FROM resource r" + where.sql() + ") found"
                        + (after == null ? "" : " WHERE (key, id) > (?, ?)") + " ORDER BY key, id LIMIT ?",
                Position::of,
                values.toArray());
    }

    private long count(KnowledgeFilter filter) {
        var where = filter.where(clock.instant(), null);
        return rows.list(
                        "count of resources",
                        "SELECT CAST(NULL AS uuid) AS id, CAST(count(*) AS integer) AS number FROM resource r"
                                + where.sql(),
                        row -> row.number("number"),
                        where.values().toArray())
                .getFirst();
    }

    /** Counts the choices of each facet without the filter of that facet, most frequent first. */
    private Map<String, List<FacetValue>> facets(KnowledgeFilter filter, List<String> names) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : names) {
            var where = filter.where(clock.instant(), name);
            boolean organisation = name.equals("organisation");
            facets.put(
                    name,
                    rows.list(
                            "facet of resources",
                            "SELECT CAST(NULL AS uuid) AS id, value, label, CAST(count(*) AS integer) AS number FROM ("
                                    + (organisation ? organisations(where.sql()) : values(name, where.sql()))
                                    + ") choice WHERE value IS NOT NULL GROUP BY value, label"
                                    + " ORDER BY count(*) DESC, value LIMIT " + CHOICES,
                            row -> facet(name, row),
                            where.values().toArray()));
        }
        return facets;
    }

    private static String values(String name, String where) {
        return "SELECT " + FACETS.get(name) + " AS value, CAST(NULL AS text) AS label FROM resource r" + where;
    }

    private static String organisations(String where) {
        return """
                SELECT o.slug AS value, o.name AS label FROM (
                    SELECT r.organisation_id, r.id AS resource_id FROM resource r %1$s) found
                JOIN LATERAL (
                    SELECT found.organisation_id UNION
                    SELECT m.organisation_id FROM resource_maker m WHERE m.resource_id = found.resource_id) part ON true
                JOIN organisation o ON o.id = part.organisation_id
                """.formatted(where);
    }

    private static FacetValue facet(String name, Row row) {
        String value = row.text("value");
        boolean word = !name.equals("language") && !name.equals("organisation");
        return new FacetValue(
                word ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value,
                row.number("number"),
                row.text("label"));
    }

    private static Sort sort(@Nullable String word, KnowledgeFilter filter) {
        if (word == null) return filter.q() == null ? Sort.NEWEST : Sort.RELEVANCE;
        Sort sort = WireEnums.parse(Sort.class, word)
                .orElseThrow(() -> DomainException.invalid(
                        "?sort", "«" + word + "» is not one of " + WireEnums.words(Sort.class) + "."));
        if (sort == Sort.RELEVANCE && filter.q() == null)
            throw DomainException.invalid("?sort", "The order by relevance needs words: add q.");
        return sort;
    }

    private static List<String> facets(@Nullable List<String> raw) {
        List<String> asked = KnowledgeFilter.words(raw);
        if (asked.contains("all")) return List.copyOf(FACETS.keySet());
        asked.stream().filter(name -> !FACETS.containsKey(name)).findFirst().ifPresent(name -> {
            throw DomainException.invalid(
                    "?facets", "«" + name + "» is not one of all, " + String.join(", ", FACETS.keySet()) + ".");
        });
        return asked;
    }

    private static Map<String, String> facetColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("kind", "r.kind");
        columns.put("theme", "unnest(r.themes)");
        columns.put("language", "unnest(r.languages)");
        columns.put("level", "r.level");
        columns.put("licence", "r.licence");
        columns.put("access", "r.access");
        columns.put("organisation", "");
        return columns;
    }
}
