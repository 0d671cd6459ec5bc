package eu.soga.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations propose resources, moderators decide, and only what is published is public. */
@QuarkusTest
class ProposalTest {
    private static final String PROPOSALS = "/api/v1/resource-proposals";

    private static String guide(Organisation organisation, String more) {
        return """
                {"organisationId": "%s", "kind": "guide", "defaultLanguage": "fr",
                 "title": {"fr": "Guide des données", "en": "Guide to data"}, "summary": {"fr": "Un guide."},
                 "themes": ["data", "data"], "languages": ["fr"],
                 "terms": {"licence": "cc-by-sa", "access": "open", "url": "https://example.org/guide"}%s}
                """.formatted(organisation.id, more);
    }

    private static RequestSpecification json(String person, String... roles) {
        return Caller.as(person, roles).contentType(ContentType.JSON);
    }

    private static ValidatableResponse propose(String person, Organisation organisation, String more) {
        return json(person).body(guide(organisation, more)).post(PROPOSALS).then();
    }

    private static ValidatableResponse accept(String moderator, String id) {
        return json(moderator, "moderator")
                .body("{}")
                .post(PROPOSALS + "/" + id + "/accept")
                .then();
    }

    @Test
    void waits_for_a_moderator_who_represents_nobody_concerned_and_is_public_then() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String id = propose("ana", ours, "")
                .statusCode(201)
                .header("Location", containsString(PROPOSALS))
                .body("status", equalTo("submitted"))
                .body("actions.name", contains("withdraw"))
                .extract()
                .path("id");
        RestAssured.get("/api/v1/resources?q=Guide").then().body("items", hasSize(0));
        RestAssured.get(PROPOSALS + "/" + id).then().statusCode(401);
        Caller.as("eve").get(PROPOSALS + "/" + id).then().statusCode(404);
        Caller.as("eve").get(PROPOSALS).then().statusCode(403);
        // who represents the organisation reads it as a moderator too, and may not decide
        accept("ana", id).statusCode(403).body("reason", equalTo("own-organisation"));
        accept("mia", id)
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("resource", equalTo("guide-des-donnees"));
        accept("mia", id).statusCode(409).body("reason", equalTo("wrong-state"));
        RestAssured.get("/api/v1/resources/guide-des-donnees")
                .then()
                .statusCode(200)
                .body("title.en", equalTo("Guide to data"))
                .body("themes", contains("data"))
                .body("organisation.id", equalTo(ours.id.toString()))
                .body("terms.url", equalTo("https://example.org/guide"));
        RestAssured.get("/api/v1/changes?after=0").then().body("items.type", hasItem("resource.published"));
        // a second one of the same title has another address
        String twin = propose("ana", ours, "").extract().path("id");
        accept("mia", twin).body("resource", equalTo("guide-des-donnees-2"));
    }

    @Test
    void of_a_trusted_organisation_is_public_at_once_and_its_change_keeps_the_address() {
        Organisation ours = OrganisationFixtures.trusted("ana");
        propose("ana", ours, "").statusCode(201).body("status", equalTo("published"));
        String resource = RestAssured.get("/api/v1/resources/guide-des-donnees").path("id");
        propose("ana", ours, ", \"resourceId\": \"%s\", \"level\": \"advanced\"".formatted(resource))
                .statusCode(201)
                .body("resource", equalTo("guide-des-donnees"));
        RestAssured.get("/api/v1/resources/guide-des-donnees").then().body("level", equalTo("advanced"));
        RestAssured.get("/api/v1/changes?after=0").then().body("items.type", hasItem("resource.changed"));
        // released after the years it was said to last: the years give way
        QuarkusTransaction.requiringNew().run(() -> {
            Knowledge lasting = Knowledge.findById(UUID.fromString(resource));
            lasting.year = 2020;
            lasting.endYear = 2022;
        });
        propose("ana", ours, ", \"resourceId\": \"%s\", \"time\": {\"releasedOn\": \"2024-05-02\"}".formatted(resource))
                .statusCode(201);
        RestAssured.get("/api/v1/resources/guide-des-donnees")
                .then()
                .body("time.year", equalTo(2024), "time.endYear", nullValue());
        Organisation other = OrganisationFixtures.representedBy("eve");
        propose("eve", other, ", \"resourceId\": \"%s\"".formatted(resource))
                .statusCode(400)
                .body("violations.pointer", contains("/resourceId"));
    }

    @Test
    void of_one_resource_a_single_change_waits() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String first = propose("ana", ours, "").extract().path("id");
        accept("mia", first);
        String resource = RestAssured.get("/api/v1/resources/guide-des-donnees").path("id");
        String change = ", \"resourceId\": \"%s\"".formatted(resource);
        String waiting = propose("ana", ours, change).statusCode(201).extract().path("id");
        propose("ana", ours, change)
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"))
                .body("existing", endsWith(waiting));
        Caller.as("ana")
                .noContentType()
                .post(PROPOSALS + "/" + waiting + "/withdraw")
                .then()
                .statusCode(200);
        propose("ana", ours, change).statusCode(201);
        Caller.as("ana")
                .get("/api/v1/me/resource-proposals")
                .then()
                .body("items.status", contains("submitted", "withdrawn", "published"));
    }

    @Test
    void is_refused_with_a_reason() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String id = propose("ana", ours, "").extract().path("id");
        json("mia", "moderator")
                .body("{\"message\": \" \"}")
                .post(PROPOSALS + "/" + id + "/refuse")
                .then()
                .statusCode(400);
        json("mia", "moderator")
                .body("{\"message\": \"Le lien ne répond pas.\"}")
                .post(PROPOSALS + "/" + id + "/refuse")
                .then()
                .statusCode(200)
                .body("status", equalTo("refused"))
                .body("resource", nullValue())
                .body("decidedAt", notNullValue());
        Caller.as("ana").get(PROPOSALS + "/" + id).then().body("message", equalTo("Le lien ne répond pas."));
        Caller.as("mia", "moderator")
                .get(PROPOSALS)
                .then()
                .body("items", hasSize(0))
                .body("total.value", equalTo(0));
    }

    @Test
    void the_list_of_moderators_has_pages_and_an_organisation_a_bound() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        for (int i = 0; i < 20; i++) propose("ana", ours, "").statusCode(201);
        propose("ana", ours, "").statusCode(409).body("type", equalTo("/problems/quota-reached"));
        String next = Caller.as("mia", "moderator")
                .get(PROPOSALS + "?size=15")
                .then()
                .body("items", hasSize(15))
                .body("total.value", equalTo(20))
                .extract()
                .path("next");
        Caller.as("mia", "moderator")
                .get(PROPOSALS + "?size=15&cursor=" + next)
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kind             | "kind": "guide"                    | "kind": "job-offer"                     | /time/expiresAt
            another language  | "defaultLanguage": "fr"            | "defaultLanguage": "de"                 | /title/de
            no web address    | https://example.org/guide          | javascript:alert(1)                     | /terms/url
            a user in it      | https://example.org/guide          | https://a@example.org/                  | /terms/url
            unknown language  | "languages": ["fr"]                | "languages": ["zz"]                     | /languages/0
            text in no language | "summary": {"fr": "Un guide."}   | "summary": {"fr": "Un guide.", "zz": "x"} | /summary/zz
            no access         | "access": "open",                  | "access": null,                         | /terms/access
            """)
    void says_what_is_wrong(String what, String right, String wrong, String pointer) {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String body = guide(ours, "");
        assertThat(body).as(what).contains(right);
        json("ana")
                .body(body.replace(right, wrong))
                .post(PROPOSALS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void an_address_whose_scheme_is_in_capitals_is_stored_as_every_other() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        String slug = json("ana")
                .body(guide(trusted, "").replace("https://example.org/guide", "HTTPS://example.org/Guide"))
                .post(PROPOSALS)
                .then()
                .statusCode(201)
                .body("status", equalTo("published"))
                .extract()
                .path("resource");
        json("ana").get("/api/v1/resources/" + slug).then().body("terms.url", equalTo("https://example.org/Guide"));
    }

    @Test
    void a_title_of_nothing_that_can_be_seen_is_refused() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String body = guide(ours, "");
        json("ana")
                .body(body.replace("Guide des données", "\\u200b"))
                .post(PROPOSALS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/title/fr"));
    }

    @Test
    void makers_are_of_the_directory_and_an_expired_offer_is_refused() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        propose("ana", ours, ", \"makerIds\": [\"%s\"]".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("violations.pointer", contains("/makerIds/0"));
        json("ana")
                .body(guide(ours, ", \"time\": {\"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                        .replace("\"kind\": \"guide\"", "\"kind\": \"job-offer\""))
                .post(PROPOSALS)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/time/expiresAt"));
        propose("eve", ours, "").statusCode(404);
    }
}
