package eu.soga.shared.geo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The offline directory of European towns: suggests towns while someone types, finds the nearest town and the time zone
 * of a point.
 */
@ApplicationScoped
public class Gazetteer {
    /** A postal code, alone or before the name of a town («75011 Paris»). */
    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{2,5})(?:\\s.*)?");

    /** Shorter queries resemble too many names. */
    private static final int SHORTEST_TYPO = 3;

    private static final String COLUMNS =
            "p.id, p.name, p.admin, p.country, p.postal_codes, p.lat, p.lon, p.zone, p.population";

    private final DataSource database;

    Gazetteer(DataSource database) {
        this.database = database;
    }

    /**
     * Suggests places, best first. First come names or postal codes that start with the query, by population: an
     * exact name ranks far higher, an alternative name lower. If these are fewer than {@code limit}, own names that
     * resemble the query follow. Case, accents and hyphens are ignored; alternative names (Bruxelles, Brussel)
     * count.
     *
     * @param country ISO 3166 alpha-2 code to search in, or null for all
     */
    public List<Place> suggest(String q, @Nullable String country, int limit) {
        var postal = POSTAL_CODE.matcher(q.strip());
        try (var connection = database.getConnection()) {
            if (postal.matches()) {
                return starting(connection, postal.group(1), true, country, limit);
            }
            var found = starting(connection, q, false, country, limit);
            if (found.size() < limit && q.strip().length() >= SHORTEST_TYPO) {
                resembling(connection, q, country, limit).stream()
                        .filter(place -> found.stream().noneMatch(known -> known.id() == place.id()))
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the gazetteer cannot be read", e);
        }
    }

    /** Returns the nearest town at any distance; empty only when the gazetteer is empty. */
    public Optional<Place> nearest(Coordinates point) {
        return nearest(point, null);
    }

    /**
     * Returns the IANA zone of the nearest known town, within the country if one is given, because zones follow
     * state borders. Empty for a country outside the gazetteer.
     */
    public Optional<ZoneId> zoneOf(Coordinates point, @Nullable String country) {
        return nearest(point, country).map(Place::zone);
    }

    private Optional<Place> nearest(Coordinates point, @Nullable String country) {
        var sql = "select " + COLUMNS + ", null as label, null as kind from geo.place p"
                + " where (?::text is null or p.country = ?)"
                + " order by ll_to_earth(p.lat, p.lon) <-> ll_to_earth(?, ?) limit 1";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, country);
            statement.setString(2, country);
            statement.setDouble(3, point.lat());
            statement.setDouble(4, point.lon());
            return read(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the gazetteer cannot be read", e);
        }
    }

    private static List<Place> starting(
            Connection connection, String q, boolean postal, @Nullable String country, int limit) throws SQLException {
        // byte-wise operators, because LIKE with a computed pattern would not use the prefix index
        var sql = "with asked as (select geo.name_key(?) as key), hit as ("
                + " select distinct on (k.place_id) k.place_id, k.label, k.kind, k.key = asked.key as exact"
                + " from geo.place_key k, asked where asked.key <> ''"
                + " and k.key ~>=~ asked.key and k.key ~<~ (asked.key || chr(1114111)) and (k.kind = 'postal') = ?"
                + " order by k.place_id, exact desc, k.kind desc, length(k.key), k.label)"
                + " select " + COLUMNS + ", hit.label, hit.kind from hit join geo.place p on p.id = hit.place_id"
                + " where ?::text is null or p.country = ?"
                // An exact name multiplies the population by 50, an alternative name divides it by
                // 10: «Nice» finds Nice, «par» still finds Paris, and «saint» does not find Le Havre
                // although it was once called Saint-Jean.
                + " order by p.population * case when hit.exact then 50 when hit.kind = 'alternate' then 0.1 else 1 end"
                + " desc, p.name, p.id limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, q);
            statement.setBoolean(2, postal);
            statement.setString(3, country);
            statement.setString(4, country);
            statement.setInt(5, limit);
            return read(statement);
        }
    }

    private static List<Place> resembling(Connection connection, String q, @Nullable String country, int limit)
            throws SQLException {
        var sql = "with asked as (select geo.name_key(?) as key), hit as ("
                + " select distinct on (k.place_id) k.place_id, k.label, k.kind, similarity(k.key, asked.key) as score"
                + " from geo.place_key k, asked where asked.key <> '' and k.kind = 'name' and k.key % asked.key"
                + " order by k.place_id, score desc, k.label)"
                + " select " + COLUMNS + ", hit.label, hit.kind from hit join geo.place p on p.id = hit.place_id"
                + " where hit.score >= 0.4 and (?::text is null or p.country = ?)"
                + " order by hit.score desc, p.population desc, p.name, p.id limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, q);
            statement.setString(2, country);
            statement.setString(3, country);
            statement.setInt(4, limit);
            return read(statement);
        }
    }

    private static List<Place> read(PreparedStatement statement) throws SQLException {
        var places = new ArrayList<Place>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                places.add(place(row));
            }
        }
        return places;
    }

    private static Place place(ResultSet row) throws SQLException {
        var codes = List.of((String[]) row.getArray("postal_codes").getArray());
        var kind = row.getString("kind");
        var asked = "postal".equals(kind) ? row.getString("label") : null;
        return new Place(
                row.getInt("id"),
                row.getString("name"),
                "alternate".equals(kind) ? row.getString("label") : null,
                row.getString("admin"),
                row.getString("country"),
                codes,
                asked != null ? asked : codes.size() == 1 ? codes.getFirst() : null,
                new Coordinates(row.getDouble("lat"), row.getDouble("lon")),
                ZoneId.of(row.getString("zone")),
                row.getInt("population"));
    }
}
