package eu.soga.organisations.directory;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Page.FacetValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs the directory query without entities. A page of any size costs three statements (keys, organisations, total), one more with
 * search words, and one for each facet.
 */
@ApplicationScoped
class DirectorySearch {
    private static final int MAP_LIMIT = 5000;
    private static final int MOST_CELLS = 2000;
    private static final int MOST_NAMED = 5;
    /** Cells of 64 pixels in a world of 512. */
    private static final int CELLS_ACROSS = 8;

    /** Counts by the cells of a grid in Web Mercator, where they are squares on a map, and names what is in small ones. */
    private static final String CELLS = """
            WITH placed AS MATERIALIZED (
                SELECT o.id, o.slug, o.name, o.kind, o.office_city, o.example, o.sort_name,
                    o.office_latitude AS lat, o.office_longitude AS lon,
                    floor((o.office_longitude + 180) / 360 * :across) AS x,
                    floor((1 - asinh(tan(radians(greatest(-85, least(85, o.office_latitude))))) / pi()) / 2 * :across) AS y
                FROM organisation o%s AND o.office_latitude IS NOT NULL
            ), cell AS (
                SELECT x, y, count(*) AS count, avg(lon) AS lon, avg(lat) AS lat,
                    min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north
                FROM placed GROUP BY x, y LIMIT :most
            )
            SELECT c.x, c.y, c.count, c.lon, c.lat, c.west, c.south, c.east, c.north,
                p.id, p.slug, p.name, p.kind, p.office_city, p.example, p.lon AS its_lon, p.lat AS its_lat
            FROM cell c LEFT JOIN placed p ON c.count <= :named AND p.x = c.x AND p.y = c.y
            ORDER BY c.x, c.y, p.sort_name, p.id
            """;

    private final EntityManager entities;
    private final PublicOrganisations organisations;

    DirectorySearch(EntityManager entities, PublicOrganisations organisations) {
        this.entities = entities;
        this.organisations = organisations;
    }

    /** A found organisation and its distance in metres; the distance is null without «near». */
    record Found(PublicOrganisation organisation, @Nullable Double metres) {}

    /**
     * @throws DomainException 400 for a cursor of another search
     */
    @Transactional
    Page<Found> page(
            DirectoryQuery query,
            DirectorySort sort,
            int size,
            @Nullable String cursor,
            List<String> facets,
            List<String> languages) {
        DirectoryConditions conditions = conditions(query);
        List<Object[]> rows = keys(query, conditions, sort, size, cursor);
        List<Object[]> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = null;
        if (rows.size() > size) {
            Object[] last = shown.getLast();
            next = new DirectoryCursor(last[1].toString(), (UUID) last[0]).write(query, sort);
        }
        return new Page<>(
                found(shown),
                Page.Total.exact(count(conditions)),
                next,
                facets.isEmpty() ? null : facets(conditions, facets, languages));
    }

    /** Returns the ids of all matches, by name. */
    @Transactional
    List<UUID> all(DirectoryQuery query) {
        DirectoryConditions conditions = conditions(query);
        Query select = conditions.bind(
                entities.createNativeQuery(
                        "SELECT o.id FROM organisation o" + conditions.where(null) + " ORDER BY o.sort_name, o.id"),
                null);
        return NativeValues.list(select, UUID.class);
    }

    /**
     * Returns id, slug, name, kind, town, example, latitude and longitude of every match with coordinates.
     *
     * @throws DomainException 400 when there are more than a map can show
     */
    @Transactional
    List<Object[]> placed(DirectoryQuery query) {
        DirectoryConditions conditions = conditions(query);
        Query select = conditions.bind(
                entities.createNativeQuery(
                        "SELECT o.id, o.slug, o.name, o.kind, o.office_city, o.example, o.office_latitude,"
                                + " o.office_longitude FROM organisation o" + conditions.where(null)
                                + " AND o.office_latitude IS NOT NULL ORDER BY o.sort_name, o.id"),
                null);
        List<?> all = select.setMaxResults(MAP_LIMIT + 1).getResultList();
        if (all.size() > MAP_LIMIT)
            throw DomainException.invalid("?bbox", "More than 5000 organisations match: narrow the filter.");
        return all.stream().map(row -> (Object[]) row).toList();
    }

    /**
     * Returns a row for each cell of the map at this zoom, repeated for each of its organisations when they are few:
     * column and row of the cell, number, longitude and latitude of the middle, west, south, east, north; id, slug,
     * name, kind, town, example, longitude and latitude of the organisation.
     *
     * @throws DomainException 400 when there are more cells than a screen can show
     */
    @Transactional
    List<Object[]> cells(DirectoryQuery query, int zoom) {
        DirectoryConditions conditions = conditions(query);
        Query select = conditions
                .bind(entities.createNativeQuery(CELLS.formatted(conditions.where(null))), null)
                .setParameter("across", (double) (CELLS_ACROSS << zoom))
                .setParameter("named", MOST_NAMED)
                .setParameter("most", MOST_CELLS + 1);
        List<?> found = select.getResultList();
        List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
        long cells = rows.stream().map(row -> row[0] + " " + row[1]).distinct().count();
        if (cells > MOST_CELLS)
            throw DomainException.invalid(
                    "?zoom", "More than 2000 areas of this size have organisations: give a smaller zoom or a bbox.");
        return rows;
    }

    /** Sets the threshold of word similarity to half of the trigrams for this transaction: «mednom» finds «Mednum». */
    private DirectoryConditions conditions(DirectoryQuery query) {
        if (query.q() != null)
            entities.createNativeQuery("SELECT set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
                    .getSingleResult();
        return new DirectoryConditions(query);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> keys(
            DirectoryQuery query,
            DirectoryConditions conditions,
            DirectorySort sort,
            int size,
            @Nullable String cursor) {
        String key = switch (sort) {
            case NAME -> "o.sort_name";
            case DISTANCE -> "cast(" + DirectoryConditions.METRES + " AS bigint)";
            // negative, so that every order is ascending
            case RELEVANCE ->
                "cast(round(-1000000 * (ts_rank(o.words, organisation_question(:q))"
                        + " + word_similarity(organisation_key(:q), o.names_key))) AS bigint)";
        };
        String metres = query.near() == null ? "cast(NULL AS double precision)" : DirectoryConditions.METRES;
        Query select = conditions.bind(
                entities.createNativeQuery("SELECT id, key, metres FROM (SELECT o.id, " + key + " AS key, " + metres
                        + " AS metres FROM organisation o" + conditions.where(null) + ") found"
                        + (cursor == null ? "" : " WHERE (key, id) > (:key, :id)") + " ORDER BY key, id"),
                null);
        if (cursor != null) {
            DirectoryCursor after = DirectoryCursor.read(cursor, query, sort);
            select.setParameter("key", sort == DirectorySort.NAME ? after.key() : Long.valueOf(after.key()));
            select.setParameter("id", after.id());
        }
        return select.setMaxResults(size + 1).getResultList();
    }

    private List<Found> found(List<Object[]> rows) {
        Map<UUID, PublicOrganisation> byId =
                organisations.byId(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream()
                .filter(row -> byId.containsKey((UUID) row[0]))
                .map(row -> new Found(byId.get((UUID) row[0]), (Double) row[2]))
                .toList();
    }

    private long count(DirectoryConditions conditions) {
        Query count = entities.createNativeQuery("SELECT count(*) FROM organisation o" + conditions.where(null));
        return ((Number) conditions.bind(count, null).getSingleResult()).longValue();
    }

    /** Counts each facet without its own condition, most frequent value first. */
    private Map<String, List<FacetValue>> facets(
            DirectoryConditions conditions, List<String> names, List<String> languages) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : names) {
            String value = switch (name) {
                case "kind" -> "o.kind";
                case "country" -> "coalesce(o.country, o.office_country)";
                case "language" -> "unnest(o.languages)";
                case "category" -> "unnest(o.categories)";
                case "practice" -> "unnest(o.practices)";
                default -> "unnest(o.offers)";
            };
            Query count = entities.createNativeQuery("SELECT value, count(*), fr, en, es, it FROM (SELECT " + value
                    + " AS value FROM organisation o" + conditions.where(name) + ") choice"
                    + " LEFT JOIN atlas_term t ON t.facet = '" + name.toUpperCase(Locale.ROOT)
                    + "' AND t.code = value WHERE value IS NOT NULL"
                    + " GROUP BY value, fr, en, es, it ORDER BY count(*) DESC, value");
            List<?> rows = conditions.bind(count, name).getResultList();
            facets.put(
                    name,
                    rows.stream()
                            .map(row -> facet(name, (Object[]) row, languages))
                            .toList());
        }
        return facets;
    }

    private static FacetValue facet(String name, Object[] row, List<String> languages) {
        String value = (String) row[0];
        return new FacetValue(
                name.equals("kind") ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value,
                ((Number) row[1]).longValue(),
                row[2] == null
                        ? null
                        : Texts.in(AtlasTerms.label(row, 2), languages, "fr").orElse(null));
    }
}
