package eu.soga.organisations.directory;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the directory query. A page of any size costs three statements (keys, organisations, total), one more with
 * search words, and one for each facet.
 */
@ApplicationScoped
class DirectorySearch {
    private static final int MAP_LIMIT = 5000;

    private final EntityManager entities;

    DirectorySearch(EntityManager entities) {
        this.entities = entities;
    }

    /** A found organisation and its distance in metres; the distance is null without «near». */
    record Found(Organisation organisation, @Nullable Double metres) {}

    /**
     * @throws DomainException 400 for a cursor of another search
     */
    @Transactional
    Page<Found> page(DirectoryQuery query, DirectorySort sort, int size, @Nullable String cursor, List<String> facets) {
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
                facets.isEmpty() ? null : facets(conditions, facets));
    }

    /** Returns every match with coordinates. @throws DomainException 400 when there are more than a map can show */
    @Transactional
    List<Organisation> placed(DirectoryQuery query) {
        DirectoryConditions conditions = conditions(query);
        Query select = conditions.bind(
                entities.createNativeQuery(
                        "SELECT o.* FROM organisation o" + conditions.where(null)
                                + " AND o.office_latitude IS NOT NULL ORDER BY o.sort_name, o.id",
                        Organisation.class),
                null);
        List<?> all = select.setMaxResults(MAP_LIMIT + 1).getResultList();
        if (all.size() > MAP_LIMIT)
            throw DomainException.invalid("?bbox", "More than 5000 organisations match: narrow the filter.");
        return all.stream().map(Organisation.class::cast).toList();
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

    private static List<Found> found(List<Object[]> rows) {
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, Organisation> byId = Organisation.<Organisation>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(organisation -> organisation.id, Function.identity()));
        return rows.stream()
                .map(row -> new Found(byId.get((UUID) row[0]), (Double) row[2]))
                .toList();
    }

    private long count(DirectoryConditions conditions) {
        Query count = entities.createNativeQuery("SELECT count(*) FROM organisation o" + conditions.where(null));
        return ((Number) conditions.bind(count, null).getSingleResult()).longValue();
    }

    /** Counts each facet without its own condition, most frequent value first. */
    private Map<String, List<FacetValue>> facets(DirectoryConditions conditions, List<String> names) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String name : names) {
            String value = switch (name) {
                case "kind" -> "o.kind";
                case "country" -> "coalesce(o.country, o.office_country)";
                default -> "unnest(o.categories)";
            };
            Query count = entities.createNativeQuery("SELECT value, count(*) FROM (SELECT " + value
                    + " AS value FROM organisation o" + conditions.where(name) + ") choice"
                    + " WHERE value IS NOT NULL GROUP BY value ORDER BY count(*) DESC, value");
            List<?> rows = conditions.bind(count, name).getResultList();
            facets.put(
                    name, rows.stream().map(row -> facet(name, (Object[]) row)).toList());
        }
        return facets;
    }

    private static FacetValue facet(String name, Object[] row) {
        String value = (String) row[0];
        return new FacetValue(
                name.equals("kind") ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value,
                ((Number) row[1]).longValue());
    }
}
