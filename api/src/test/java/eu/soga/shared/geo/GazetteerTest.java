package eu.soga.shared.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GazetteerTest {

    private final Gazetteer gazetteer;
    private final DataSource database;

    @Inject
    GazetteerTest(Gazetteer gazetteer, DataSource database) {
        this.gazetteer = gazetteer;
        this.database = database;
    }

    @Nested
    class Suggest {

        @ParameterizedTest
        @CsvSource({
            "Bruxelles,Bruxelles,BE",
            "brussel,Bruxelles,BE",
            "Brussels,Bruxelles,BE",
            "Milan,Milano,IT",
            "MILANO,Milano,IT",
            "Cologne,Köln,DE",
            "köln,Köln,DE",
            "Lisbonne,Lisboa,PT",
            "wien,Wien,AT",
            "Αθήνα,Athína,GR",
            "Київ,Kyiv,UA",
            "saint etienne,Saint-Étienne,FR",
            "St-Etienne,Saint-Étienne,FR",
            "par,Paris,FR",
            "Nice,Nice,FR",
            "colog,Köln,DE",
            "londr,London,GB",
            "Aix en pro,Aix-en-Provence,FR"
        })
        void finds_a_town_by_any_of_its_names(String typed, String name, String country) {
            var first = gazetteer.suggest(typed, null, 5).getFirst();
            assertThat(first.name()).isEqualTo(name);
            assertThat(first.country()).isEqualTo(country);
        }

        @Test
        void says_which_other_name_was_found() {
            assertThat(gazetteer.suggest("Mailand", null, 1).getFirst().matchedName())
                    .isEqualTo("Mailand");
            assertThat(gazetteer.suggest("Milano", null, 1).getFirst().matchedName())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({"75011,Paris,75011", "75011 Paris,Paris,75011", "59000,Lille,59000", "1300,Marseille,13001"})
        void finds_a_french_commune_by_postal_code(String typed, String name, String postalCode) {
            assertThat(gazetteer.suggest(typed, null, 20))
                    .anySatisfy(place -> assertThat(place.name()).isEqualTo(name))
                    .first()
                    .satisfies(place -> assertThat(place.postalCode()).startsWith(typed.substring(0, 4)));
            assertThat(gazetteer.suggest(typed, "FR", 1).getFirst().postalCode())
                    .startsWith(postalCode.substring(0, 2));
        }

        @Test
        void names_no_postal_code_when_a_commune_has_several() {
            var paris = gazetteer.suggest("Paris", "FR", 1).getFirst();
            assertThat(paris.postalCode()).isNull();
            assertThat(paris.postalCodes()).hasSize(21).contains("75001", "75116");
            assertThat(paris.admin()).isEqualTo("Paris");
        }

        @Test
        void puts_larger_towns_first_and_stays_in_the_country_asked_for() {
            assertThat(gazetteer.suggest("san", null, 10))
                    .hasSize(10)
                    .filteredOn(place -> place.matchedName() == null)
                    .hasSizeGreaterThan(5)
                    .extracting(Place::population)
                    .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
            assertThat(gazetteer.suggest("san", "ES", 10))
                    .hasSize(10)
                    .extracting(Place::country)
                    .containsOnly("ES");
        }

        @ParameterizedTest
        @CsvSource({"strasbuorg,Strasbourg", "Marseile,Marseille", "barcelonna,Barcelona"})
        void forgives_a_slip_of_the_fingers(String typed, String name) {
            assertThat(gazetteer.suggest(typed, null, 5))
                    .extracting(Place::name)
                    .contains(name);
        }

        @ParameterizedTest
        @CsvSource({"%,null", "_,null", "'''',null", "xqzkwv,null", "99999,null", "-,null", "---,null"})
        void finds_nothing_rather_than_anything(String typed) {
            assertThat(gazetteer.suggest(typed, null, 5)).isEmpty();
        }
    }

    @Nested
    class Zones {

        @ParameterizedTest
        @CsvSource({
            "48.85,2.35,FR,Europe/Paris",
            "28.12,-15.43,ES,Atlantic/Canary",
            "32.65,-16.91,PT,Atlantic/Madeira",
            "37.74,-25.67,PT,Atlantic/Azores",
            "47.998,7.85,DE,Europe/Berlin",
            "64.15,-21.94,IS,Atlantic/Reykjavik",
            "53.35,-6.26,IE,Europe/Dublin",
            "37.98,23.73,GR,Europe/Athens"
        })
        void follows_the_place(double lat, double lon, String country, String zone) {
            assertThat(gazetteer.zoneOf(new Coordinates(lat, lon), country)).contains(ZoneId.of(zone));
        }

        @Test
        void stays_in_the_country_at_a_border() {
            // Irun stands on the border: Hendaye is across the river, an hour is not
            var irun = new Coordinates(43.3440, -1.7870);
            assertThat(gazetteer.zoneOf(irun, "ES")).contains(ZoneId.of("Europe/Madrid"));
            assertThat(gazetteer.zoneOf(irun, "FR")).contains(ZoneId.of("Europe/Paris"));
        }

        @Test
        void is_unknown_outside_europe() {
            assertThat(gazetteer.zoneOf(new Coordinates(45.5, -73.6), "CA")).isEmpty();
        }
    }

    @Test
    void knows_the_nearest_town() {
        var place = gazetteer.nearest(new Coordinates(45.4642, 9.1900)).orElseThrow();
        assertThat(place.name()).isEqualTo("Milano");
        assertThat(place.admin()).isEqualTo("Lombardia");
        assertThat(Geodesic.metres(place.coordinates(), new Coordinates(45.4642, 9.1900)))
                .isLessThan(1000);
    }

    @Test
    void covers_europe() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), count(distinct country),"
                        + " count(*) filter (where cardinality(postal_codes) > 0) from geo.place")) {
            row.next();
            assertThat(row.getInt(1)).isGreaterThan(80_000);
            assertThat(row.getInt(2)).isGreaterThan(45);
            assertThat(row.getInt(3)).isGreaterThan(14_000);
        }
    }
}
