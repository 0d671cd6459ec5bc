package eu.soga.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Empties every table before each test, whatever room it belongs to. Flyway's history and the gazetteer, which lives in
 * its own schema, stay. Registered through {@code META-INF/services}, so that tests need no annotation.
 */
public final class DatabaseReset implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Announcements.forget();
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // whoever still works on the tables is not waited for for ever
            statement.execute("set local lock_timeout = '60s'");
            statement.execute("truncate " + tables(connection) + " restart identity cascade");
            statement.execute("update sequence_head set last = 0, hash = ''");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be emptied", e);
        }
    }

    private static String tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(quote_ident(tablename), ', ') from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'sequence_head')
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
