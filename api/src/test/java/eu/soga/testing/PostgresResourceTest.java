package eu.soga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresResourceTest {

    private final DataSource database;

    @Inject
    PostgresResourceTest(DataSource database) {
        this.database = database;
    }

    @Test
    void tests_run_on_a_real_postgresql_18() throws SQLException {
        assertThat(ask("show server_version")).startsWith("18.");
    }

    @Test
    void nobody_waits_for_a_lock_for_ever() throws SQLException {
        assertThat(ask("show lock_timeout")).isEqualTo("30s");
    }

    @Test
    void letters_beyond_ascii_change_case_whatever_the_locale_of_the_machine() throws SQLException {
        assertThat(ask("select lower('ÉCOLE ŁÓDŹ')")).isEqualTo("école łódź");
    }

    private String ask(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
