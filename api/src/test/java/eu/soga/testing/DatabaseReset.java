package eu.soga.testing;

import eu.soga.shared.kept.PublicState;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Empties every table before each test, whatever room it belongs to. Flyway's history, the gazetteer, which lives in
 * its own schema, and what only migrations write (tiers, colleges, segments, benefits, words of the atlas) stay. Registered through {@code META-INF/services}, so that tests need no annotation.
 *
 * <p>Rows are deleted, not truncated: truncating makes a new file for each of about 200 tables and indexes, which took
 * longer than most tests. A table that has grown is truncated, so that what was deleted slows nothing down.
 */
public final class DatabaseReset implements QuarkusTestBeforeEachCallback {
    private static final String GROWN = """
            select string_agg(oid::regclass::text, ', ') from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 1000000
            """;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Announcements.forget();
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // whoever still works on the tables is not waited for for ever
            statement.execute("set local lock_timeout = '60s'");
            String tables = text(connection, """
                    select string_agg(quote_ident(tablename), ', ') from pg_tables
                    where schemaname = 'public' and tablename not in
                        ('flyway_schema_history', 'sequence_head', 'college', 'tier', 'segment', 'benefit', 'atlas_term')
                    """);
            statement.execute("lock table " + tables + " in access exclusive mode");
            String grown = text(connection, GROWN);
            if (grown != null) statement.execute("truncate " + grown + " cascade");
            statement.execute(
                    "set local session_replication_role = replica;" // no foreign key is checked, none cascades
                            + Stream.of(tables.split(", "))
                                    .map("delete from %s;"::formatted)
                                    .collect(Collectors.joining())
                            + "set local session_replication_role = origin;"
                            + "update sequence_head set last = 0, hash = ''");
            connection.commit();
            // no trigger has told it
            CDI.current().select(PublicState.class).get().changed();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be emptied", e);
        }
    }

    private static @Nullable String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
