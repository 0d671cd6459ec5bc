package eu.soga.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TextSearchTest {

    private final DataSource database;

    @Inject
    TextSearchTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "soga_fr,Les coopératives numériques,cooperative numerique",
        "soga_en,Mapping cooperatives’ data,cooperative map",
        "soga_de,Bürgerinnen und Bürger entscheiden,burger",
        "soga_es,Economía social y digital,economia",
        "soga_it,Comunità digitali,comunita digitale",
        "soga_pt,Inclusão e participação,inclusao participacao",
        "soga_nl,Financiën en gegevens,financien",
        "soga_simple,Škola otevřených dat,skola"
    })
    void finds_words_in_their_language_without_accents(String configuration, String text, String asked)
            throws SQLException {
        assertThat(ask(
                        "select to_tsvector('" + configuration + "', ?) @@ plainto_tsquery('" + configuration + "', ?)",
                        text,
                        asked))
                .isEqualTo("t");
    }

    @Test
    void removes_accents_in_an_index() throws SQLException {
        assertThat(ask("select soga_unaccent(?) || ?", "Łódź, Málaga, Besançon", ""))
                .isEqualTo("Lodz, Malaga, Besancon");
        assertThat(ask("select provolatile::text || ? || ? from pg_proc where proname = 'soga_unaccent'", "", ""))
                .isEqualTo("i");
    }

    private String ask(String query, String first, String second) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, first);
            statement.setString(2, second);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
