package eu.soga.organisations.profiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganisationCreationTest {
    private static final String PATH = "/api/v1/organisations";

    private static String body(String name, String more) {
        return """
                {"name": "%s", "kind": "association", "country": "FR", "defaultLanguage": "fr"%s}
                """.formatted(name, more);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH);
    }

    @Nested
    class Creating {
        @Test
        @TestSecurity(user = "partner")
        void makes_the_creator_its_first_signatory() {
            String slug = post(body(
                            "Les Ateliers du Numérique",
                            ", \"identifiers\": [{\"scheme\": \"siren\", \"value\": \"732 829 320\"}]"
                                    + ", \"website\": \"https://ateliers.example.org\", \"description\": {\"fr\": \"**Oui**\"}"))
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(PATH + "/les-ateliers-du-numerique"))
                    .body("identifiers[0].scheme", equalTo("siren"))
                    .body("identifiers[0].value", equalTo("732829320"))
                    .body("display.descriptionHtml", equalTo("<p><strong>Oui</strong></p>"))
                    .body("representatives[0].role", equalTo("signatory"))
                    .body("trusted", equalTo(false))
                    .extract()
                    .path("slug");

            given().get("/api/v1/me/organisations").then().body("items.slug", equalTo(List.of(slug)));
        }

        @Test
        @TestSecurity(user = "partner")
        void gives_the_same_answer_to_the_same_key() {
            var request = given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "once")
                    .body(body("Répétée", ""));
            String first = request.post(PATH).then().statusCode(201).extract().path("id");
            String second = request.post(PATH).then().statusCode(201).extract().path("id");

            assertThat(second).isEqualTo(first);
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "once")
                    .body(body("Autre", ""))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }

        @Test
        @TestSecurity(user = "partner")
        void gives_each_of_two_equal_names_an_address() {
            post(body("Twins", "")).then().statusCode(201).body("slug", equalTo("twins-organisation"));
            post(body("Le Lieu", "")).then().statusCode(201).body("slug", equalTo("le-lieu"));
            post(body("Le lieu !", "")).then().statusCode(201).body("slug", equalTo("le-lieu-2"));
        }

        @Test
        @TestSecurity(user = "partner")
        void leads_to_the_organisation_that_has_the_same_number() {
            String number = ", \"identifiers\": [{\"scheme\": \"siren\", \"value\": \"%s\"}]";
            post(body("La première", number.formatted("732829320"))).then().statusCode(201);

            post(body("La seconde", number.formatted("732-829-320")))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"))
                    .body("existing", equalTo(PATH + "/la-premiere"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"identifiers\": [{\"scheme\": \"siren\", \"value\": \"732829321\"}] | /identifiers/0/value",
                    "\"identifiers\": [{\"scheme\": \"rna\", \"value\": \"W1\"}] | /identifiers/0/value",
                    "\"website\": \"javascript:alert(1)\" | /website",
                    "\"website\": \"https://a@b.example\" | /website",
                    "\"description\": {\"xx\": \"?\"} | /description/xx",
                    "\"office\": {\"city\": \"Lyon\", \"country\": \"ZZ\"} | /office/country",
                    "\"office\": {\"coordinates\": {\"lat\": 91, \"lon\": 0}} | /office/coordinates",
                    "\"atlas\": {\"categories\": [\"Not a word\"]} | /atlas/categories/0",
                    "\"atlas\": {\"offers\": [null]} | /atlas/offers/0",
                    "\"atlas\": {\"languages\": [\"fr\", \"klingon\"]} | /atlas/languages/1",
                    "\"logo\": {\"imageId\": \"0199a000-0000-7000-8000-000000000000\"} | /logo",
                    "\"surprise\": 1 | /surprise"
                })
        @TestSecurity(user = "partner")
        void names_the_field_that_breaks_a_rule(String field, String pointer) {
            post(body("Une association", ", " + field))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("violations.pointer", hasItem(pointer));
        }

        @Test
        @TestSecurity(user = "partner")
        void takes_no_name_of_a_single_sign() {
            post(body("🌻", "")).then().statusCode(400).body("violations.pointer", hasItem("/name"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "URGENT: votre compte http://evil.example",
                    "Allez sur www.evil.example",
                    "Gagnez sur evil.example maintenant",
                    "contact@evil.example",
                    "Association mailto:x",
                    "SOG\u0410"
                })
        @TestSecurity(user = "partner")
        void takes_no_address_and_no_look_alike_letters_for_a_name(String name) {
            post(body(name, "")).then().statusCode(400).body("violations.pointer", hasItem("/name"));
            post(body("Une association", ", \"aliases\": [\"" + name + "\"]"))
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/aliases/0"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Framasoft.org",
                    "S.O.S. Numérique",
                    "Tiers-Lieu n° 7 (St. Étienne)",
                    "data.gouv.fr",
                    "Ένωση",
                    "Коло"
                })
        @TestSecurity(user = "partner")
        void takes_names_as_people_write_them(String name) {
            post(body(name, "")).then().statusCode(201);
        }

        @Test
        void keeps_a_new_organisation_out_of_the_directory_until_a_moderator_trusts_it() {
            Response created = Caller.as("partner")
                    .contentType(ContentType.JSON)
                    .body(body("Toute nouvelle", ""))
                    .post(PATH);
            String slug = created.path("slug");
            String path = PATH + "/" + slug;
            Caller.as("partner").get(path).then().statusCode(200);
            Caller.as("mia", "moderator").get(path).then().statusCode(200);
            Caller.as("someone").get(path).then().statusCode(404);
            given().get(path).then().statusCode(404);
            given().get(PATH + "?q=Toute+nouvelle").then().body("items", hasSize(0));
            given().accept("text/html").get("/organisations/" + slug).then().statusCode(404);
            given().get("/api/v1/changes").then().body("items", hasSize(0));

            Caller.as("mia", "moderator")
                    .contentType(ContentType.JSON)
                    .body("{\"reason\": \"Connue de longue date.\"}")
                    .post(PATH + "/" + created.path("id") + "/trust")
                    .then()
                    .statusCode(200);
            given().get(path).then().statusCode(200);
            given().get(PATH + "?q=Toute+nouvelle").then().body("items.slug", hasItem(slug));
            given().get("/api/v1/changes").then().body("items.type", hasItem("organisation.listed"));
        }

        @Test
        @TestSecurity(user = "partner")
        void bounds_how_many_organisations_of_one_account_nobody_has_seen() {
            for (int i = 0; i < 3; i++) post(body("Ma petite " + i, "")).then().statusCode(201);
            post(body("Ma petite quatrième", ""))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/quota-reached"));
        }

        @Test
        void asks_an_anonymous_caller_to_sign_in() {
            post(body("Une association", "")).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Nested
    class PlacingTheOffice {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "{\"city\": \"Lyon\", \"country\": \"FR\"} | gazetteer",
                    "{\"city\": \"köln\", \"country\": \"DE\"} | gazetteer",
                    "{\"city\": \"Saint-Denis\", \"postalCode\": \"93200\", \"country\": \"FR\"} | gazetteer",
                    "{\"city\": \"Saint-Martin\", \"country\": \"FR\"} | -",
                    "{\"city\": \"Trifouilly\", \"country\": \"FR\"} | -",
                    "{\"street\": \"1 rue Haute\"} | -",
                    "{\"city\": \"Lyon\", \"country\": \"FR\", \"coordinates\": {\"lat\": 45.75, \"lon\": 4.85}} | given"
                })
        @TestSecurity(user = "partner")
        void never_guesses_silently(String office, String located) {
            post(body("Une association", ", \"office\": " + office))
                    .then()
                    .statusCode(201)
                    .body("office.located", equalTo(located))
                    .body("office.coordinates", located == null ? nullValue() : notNullValue());
        }

        @Test
        @TestSecurity(user = "partner")
        void a_proposal_sent_back_stays_a_proposal_and_follows_the_town() {
            Response created = post(body("Une association", ", \"office\": {\"city\": \"Lyon\", \"country\": \"FR\"}"));
            Float lat = created.path("office.coordinates.lat");
            Float lon = created.path("office.coordinates.lon");
            String office = ", \"office\": {\"city\": \"%s\", \"country\": \"FR\", \"coordinates\": {\"lat\": "
                    + created.jsonPath().getDouble("office.coordinates.lat") + ", \"lon\": "
                    + created.jsonPath().getDouble("office.coordinates.lon") + "}}";
            String path = PATH + "/" + created.path("id");

            Response same = given().contentType(ContentType.JSON)
                    .header("If-Match", created.header("ETag"))
                    .body(body("Une association", office.formatted("Lyon")))
                    .put(path);
            same.then()
                    .statusCode(200)
                    .body("office.located", equalTo("gazetteer"))
                    .body("office.coordinates.lat", equalTo(lat))
                    .body("office.coordinates.lon", equalTo(lon));
            given().contentType(ContentType.JSON)
                    .header("If-Match", same.header("ETag"))
                    .body(body("Une association", office.formatted("Marseille")))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("office.located", equalTo("gazetteer"))
                    .body("office.coordinates.lat", lessThan(44f));
        }
    }
}
