package eu.soga.organisations.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TwinsTest {
    private static final String PATH = "/api/v1/organisations";

    private final ListedOrganisations listed;

    @Inject
    TwinsTest(ListedOrganisations listed) {
        this.listed = listed;
    }

    @Nested
    class TwinsOfANewOne {
        @Test
        void are_found_by_name_without_accents_or_word_order() {
            listed.three();

            given().queryParam("name", "Médiation numérique (coopérative)")
                    .queryParam("country", "FR")
                    .queryParam("city", "paris")
                    .get(PATH + "/twins")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].organisation.slug", equalTo("mednum"))
                    .body("items[0].score", equalTo(1f))
                    .body("items[0].parts.name", equalTo(1f))
                    .body("items[0].parts.city", equalTo(true))
                    .body("items[0].parts.country", equalTo(true))
                    .body("items[0].parts.website", nullValue());
        }

        @Test
        void are_found_by_their_site_and_their_number() {
            listed.three();

            given().queryParam("name", "Quelque chose d’autre")
                    .queryParam("website", "http://egina.example.org/contact")
                    .get(PATH + "/twins")
                    .then()
                    .body("items.organisation.slug", equalTo(List.of("egina")))
                    .body("items[0].parts.website", equalTo(true))
                    .body("items[0].score", equalTo(0.6f));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Médiation numérique", "Médiаtiоn numériquе", "MEDIATION  NUMERIQUE"})
        void are_found_when_they_are_equal_or_written_with_letters_that_look_alike(String name) {
            listed.three();
            given().queryParam("name", name)
                    .get(PATH + "/twins")
                    .then()
                    .statusCode(200)
                    .body("items[0].organisation.slug", equalTo("mednum"))
                    .body("items[0].parts.name", greaterThanOrEqualTo(0.85f));
        }

        @Test
        void are_absent_for_what_is_new() {
            listed.three();

            given().queryParam("name", "Fablab de Łódź")
                    .get(PATH + "/twins")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }

        @ParameterizedTest
        @CsvSource({"name=", "name=x&country=fr", "name=x&identifier=siren", "name=x&identifier=isbn:1"})
        void need_a_name_and_readable_facts(String query) {
            given().get(PATH + "/twins?" + query).then().statusCode(400);
        }
    }
}
