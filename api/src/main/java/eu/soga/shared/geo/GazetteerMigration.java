package eu.soga.shared.geo;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Fills the gazetteer from {@code gazetteer/places.tsv.gz}. This repeatable Flyway migration has a checksum of the file
 * and of {@link #LOADER}, so it runs again only when one of them changes.
 */
public class GazetteerMigration implements JavaMigration {
    private static final String RESOURCE = "/gazetteer/places.tsv.gz";
    /** Must be raised when the SQL statements of this class change. */
    private static final int LOADER = 2;

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "gazetteer";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update(LOADER);
        try (var in = open()) {
            crc.update(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            createStaging(statement);
            try (var rows = new GZIPInputStream(open())) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy place_row from stdin (format text, encoding 'UTF8')", rows);
            }
            dropIndexes(statement);
            fillPlaces(statement);
            fillKeys(statement);
            createIndexes(statement);
        }
    }

    private static void createStaging(Statement statement) throws SQLException {
        statement.execute("""
                create temporary table place_row (
                    id integer, name text, ascii_name text, alternates text, country text, admin1 text, admin text,
                    lat double precision, lon double precision, population integer, zone text, postal_codes text,
                    insee text
                ) on commit drop""");
    }

    /**
     * Drops the indexes before the rows are loaded; rebuilding them afterwards is four times as fast as updating
     * them.
     */
    private static void dropIndexes(Statement statement) throws SQLException {
        statement.execute("drop index geo.place_earth_ix, geo.place_key_place_ix, geo.place_key_prefix_ix,"
                + " geo.place_key_trigram_ix");
        statement.execute("alter table geo.place_key drop constraint place_key_place_fk");
    }

    /**
     * Creates the indexes. The trigram index covers own names only, which halves the time to build it; people
     * misspell own names.
     */
    private static void createIndexes(Statement statement) throws SQLException {
        statement.execute("set local maintenance_work_mem = '256MB'");
        statement.execute("create index place_earth_ix on geo.place using gist (ll_to_earth(lat, lon))");
        statement.execute("create index place_key_place_ix on geo.place_key (place_id)");
        statement.execute("create index place_key_prefix_ix on geo.place_key (key text_pattern_ops)");
        statement.execute("create index place_key_trigram_ix on geo.place_key using gin (key gin_trgm_ops)"
                + " where kind = 'name'");
        statement.execute("alter table geo.place_key add constraint place_key_place_fk"
                + " foreign key (place_id) references geo.place (id) on delete cascade");
        statement.execute("analyze geo.place");
        statement.execute("analyze geo.place_key");
    }

    private static void fillPlaces(Statement statement) throws SQLException {
        statement.execute("truncate geo.place, geo.place_key");
        statement.execute("""
                insert into geo.place
                select id, name, ascii_name, string_to_array(alternates, '|'), country, nullif(admin1, ''),
                       nullif(admin, ''), lat, lon, population, zone, string_to_array(postal_codes, '|'),
                       nullif(insee, '')
                from place_row""");
    }

    private static void fillKeys(Statement statement) throws SQLException {
        statement.execute("""
                with label as (
                    select id, name as label, 'name' as kind, 0 as rank from geo.place
                    union all select id, unnest(alternate_names), 'alternate', 1 from geo.place
                    union all select id, ascii_name, 'alternate', 2 from geo.place where ascii_name <> name
                ), keyed as materialized (select *, geo.name_key(label) as key from label)
                insert into geo.place_key (place_id, key, label, kind)
                select distinct on (id, key) id, key, label, kind from keyed
                where key <> ''
                order by id, key, rank""");
        statement.execute("""
                insert into geo.place_key (place_id, key, label, kind)
                select id, code, code, 'postal' from geo.place, unnest(postal_codes) as code""");
    }

    private static InputStream open() {
        var in = GazetteerMigration.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException(RESOURCE + " is missing from the application");
        }
        return in;
    }
}
