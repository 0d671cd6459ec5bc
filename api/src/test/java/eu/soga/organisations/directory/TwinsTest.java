package eu.soga.organisations.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Address;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.OrganisationListing;
import eu.soga.organisations.Organisations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TwinsTest {
    private static final String PATH = "/api/v1/organisations";
    private static final Address PARIS = new Address(null, "75007", "Paris", "FR", 48.8566, 2.3522);
    private static final Address BRUSSELS = new Address(null, null, "Bruxelles", "BE", 50.8466, 4.3528);

    private final Organisations organisations;

    @Inject
    TwinsTest(Organisations organisations) {
        this.organisations = organisations;
    }

    private void list(
            String slug,
            String name,
            List<String> aliases,
            OrganisationKind kind,
            String country,
            String text,
            List<String> categories,
            Address office) {
        organisations.load(new OrganisationListing(
                slug,
                name,
                aliases,
                kind,
                country,
                "fr",
                Map.of("fr", text),
                "https://www." + slug + ".example.org/",
                categories,
                office,
                false,
                false,
                null,
                List.of()));
    }

    /** Three that differ in everything. */
    private void three() {
        list(
                "mednum",
                "La Mednum",
                List.of("Coopérative de la médiation numérique"),
                OrganisationKind.COOPERATIVE,
                "FR",
                "Des **ateliers** pour élèves.",
                List.of("digital-mediation", "data"),
                PARIS);
        list("egina", "EGInA", List.of(), OrganisationKind.COMPANY, "IT", "Projets européens.", List.of("data"), null);
        list(
                "pour-la-solidarite",
                "Pour la Solidarité",
                List.of("PLS"),
                OrganisationKind.NETWORK,
                "BE",
                "Think tank bruxellois.",
                List.of(),
                BRUSSELS);
    }

    @Nested
    class TwinsOfANewOne {
        @Test
        void are_found_by_name_without_accents_or_word_order() {
            three();

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
            three();

            given().queryParam("name", "Quelque chose d’autre")
                    .queryParam("website", "http://egina.example.org/contact")
                    .get(PATH + "/twins")
                    .then()
                    .body("items.organisation.slug", equalTo(List.of("egina")))
                    .body("items[0].parts.website", equalTo(true))
                    .body("items[0].score", equalTo(0.6f));
        }

        @Test
        void are_absent_for_what_is_new() {
            three();

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
