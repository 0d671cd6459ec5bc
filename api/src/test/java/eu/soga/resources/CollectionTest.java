package eu.soga.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.publishing.Xml;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors choose resources and put them in an order; everyone reads them, closed ones with their reason. */
@QuarkusTest
class CollectionTest {
    private static final String COLLECTIONS = "/api/v1/collections";

    private static RequestSpecification as(String role) {
        return Caller.as("mia", role).contentType(ContentType.JSON);
    }

    private static String body(String title, UUID... resources) {
        return """
                {"defaultLanguage": "fr", "title": {"fr": "%s", "en": "To go further"},
                 "summary": {"fr": "Par où commencer."}, "resourceIds": [%s]}
                """.formatted(
                title, Arrays.stream(resources).map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));
    }

    private static String created(String title, UUID... resources) {
        return as("moderator")
                .body(body(title, resources))
                .post(COLLECTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse read(String slug) {
        return RestAssured.get(COLLECTIONS + "/" + slug).then();
    }

    private static UUID resource(String slug) {
        return KnowledgeFixtures.of(slug, "Guide " + slug).load();
    }

    @Test
    void shows_its_resources_in_the_order_of_the_editor_and_says_why_one_is_closed() {
        UUID open = resource("ouvert");
        UUID closed = KnowledgeFixtures.of("ferme", "Le module fermé")
                .access(KnowledgeAccess.MEMBERS, "Financé par les cotisations.")
                .load();
        UUID job = KnowledgeFixtures.of("offre", "Une offre")
                .job("Lyon", Now.instant().plus(Duration.ofDays(3)))
                .load();
        created("Pour aller plus loin", closed, job, open);
        read("pour-aller-plus-loin")
                .statusCode(200)
                .body("entries.resource.slug", contains("ferme", "offre", "ouvert"))
                .body("entries.opening", contains("not-signed-in", "for-everyone", "for-everyone"))
                .body("entries[0].resource.terms.accessNote.fr", equalTo("Financé par les cotisations."))
                .body("entries[0].resource.terms.url", nullValue())
                .body("cover.slug", equalTo("ferme"))
                .body("cover.kind", equalTo("guide"));
        Caller.as("eve")
                .get(COLLECTIONS + "/pour-aller-plus-loin")
                .then()
                .body("entries[0].opening", equalTo("not-member"));
        RestAssured.get(COLLECTIONS + "?lang=en")
                .then()
                .body("items.display.title", contains("To go further"))
                .body("items[0].resources", equalTo(3))
                .body("items[0].page", equalTo("http://localhost:8080/collections/pour-aller-plus-loin"));
        RestAssured.get("/api/v1/resources/ouvert").then().body("collections.slug", contains("pour-aller-plus-loin"));
        // an offer that ended is in no list
        read("nothing").statusCode(404);
        Clock after = Clock.fixed(Now.instant().plus(Duration.ofDays(4)), ZoneOffset.UTC);
        QuarkusMock.installMockForType(after, Clock.class);
        read("pour-aller-plus-loin").body("entries.resource.slug", contains("ferme", "ouvert"));
    }

    @Test
    void is_changed_as_it_was_read_and_deleted_and_its_address_stays() {
        UUID one = resource("un");
        UUID two = resource("deux");
        UUID three = resource("trois");
        String id = created("Les bases", one, two, three);
        String first = RestAssured.get(COLLECTIONS + "/" + id).header("ETag");
        as("edition-lead")
                .body(body("Autre titre", three, one, two))
                .put(COLLECTIONS + "/" + id)
                .then()
                .statusCode(428);
        as("edition-lead")
                .header("If-Match", first)
                .body(body("Autre titre", three, one, two))
                .put(COLLECTIONS + "/" + id)
                .then()
                .statusCode(204);
        read("les-bases")
                .body("title.fr", equalTo("Autre titre"))
                .body("entries.resource.slug", contains("trois", "un", "deux"));
        as("moderator")
                .header("If-Match", first)
                .body(body("Autre titre", two))
                .put(COLLECTIONS + "/" + id)
                .then()
                .statusCode(412);
        as("moderator")
                .header("If-Match", RestAssured.get(COLLECTIONS + "/" + id).header("ETag"))
                .delete(COLLECTIONS + "/" + id)
                .then()
                .statusCode(204);
        read("les-bases").statusCode(404);
        RestAssured.get("/api/v1/resources/un").then().statusCode(200).body("collections", empty());
        // the title is free again, and two of one title have different addresses
        created("Les bases", one);
        assertThat(RestAssured.get(COLLECTIONS + "/" + created("Les bases", two))
                        .<String>path("slug"))
                .isEqualTo("les-bases-2");
    }

    @Test
    void is_written_by_editors_only_and_once_for_each_key() {
        UUID one = resource("un");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body("Une", one))
                .post(COLLECTIONS)
                .then()
                .statusCode(401);
        as("secretary").body(body("Une", one)).post(COLLECTIONS).then().statusCode(403);
        for (int i = 0; i < 2; i++)
            as("moderator")
                    .header("Idempotency-Key", "k")
                    .body(body("Une", one))
                    .post(COLLECTIONS)
                    .then()
                    .statusCode(201);
        RestAssured.get(COLLECTIONS).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no title in the language | "defaultLanguage": "fr" | "defaultLanguage": "de"  | /title/de
            an unknown resource      | "resourceIds": ["       | "resourceIds": ["0199c0de-0000-7000-8000-000000000009","  | /resourceIds/0
            a text in no language    | {"fr": "Par             | {"zz": "x", "fr": "Par   | /summary/zz
            """)
    void says_what_is_wrong(String what, String right, String wrong, String pointer) {
        String body = body("Une", resource("un"));
        assertThat(body).as(what).contains(right);
        as("moderator")
                .body(body.replace(right, wrong))
                .post(COLLECTIONS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void names_each_resource_once_and_one_at_least() {
        UUID one = resource("un");
        as("moderator")
                .body(body("Une"))
                .post(COLLECTIONS)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/resourceIds"));
        as("moderator")
                .body(body("Une", one, one))
                .post(COLLECTIONS)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/resourceIds/1"));
    }

    @Test
    void is_a_page_a_feed_and_json_ld() {
        UUID open = resource("ouvert");
        UUID closed = KnowledgeFixtures.of("ferme", "Le module fermé")
                .access(KnowledgeAccess.MEMBERS, "Financé par les cotisations.")
                .load();
        created("Données <et> communs", closed, open);
        String page = RestAssured.get("/collections/donnees-et-communs")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "Données &lt;et&gt; communs",
                        "\"Collection\"",
                        "/resources/ouvert",
                        "réservée aux adhérent·e·s")
                .contains("/api/v1/collections/donnees-et-communs.atom")
                .doesNotContain("example.org/secret");
        RestAssured.get("/collections/nothing").then().statusCode(404);
        RestAssured.get(COLLECTIONS + "/donnees-et-communs.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("Collection"))
                .body("hasPart.isAccessibleForFree", contains(false, true))
                .body("hasPart.name", contains("Le module fermé", "Guide ouvert"));
        var feed = Xml.parse(RestAssured.get(COLLECTIONS + "/donnees-et-communs.atom")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(feed.all("/a:feed/a:title")).containsExactly("Données <et> communs");
        assertThat(feed.all("/a:feed/a:entry/a:title")).containsExactly("Le module fermé", "Guide ouvert");
        RestAssured.get(COLLECTIONS + "/nothing.atom").then().statusCode(404);
        RestAssured.get("/sitemap-collections-1.xml").then().body(containsString("/collections/donnees-et-communs"));
    }

    @Test
    void makers_of_a_resource_change_their_order_too() {
        Organisation ours = OrganisationFixtures.trusted("ana");
        Organisation other = OrganisationFixtures.listed("Les Cartographes");
        String guide = """
                {"organisationId": "%s", "kind": "guide", "defaultLanguage": "fr", "title": {"fr": "Un guide"},
                 "summary": {"fr": "Un guide."}, "terms": {"access": "open", "url": "https://example.org/guide"},
                 "resourceId": %s, "makerIds": ["%s", "%s"]}
                """;
        Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(guide.formatted(ours.id, null, ours.id, other.id))
                .post("/api/v1/resource-proposals")
                .then()
                .statusCode(201);
        String id = RestAssured.get("/api/v1/resources/un-guide").path("id");
        Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(guide.formatted(ours.id, "\"" + id + "\"", other.id, ours.id))
                .post("/api/v1/resource-proposals")
                .then()
                .statusCode(201);
        RestAssured.get("/api/v1/resources/un-guide")
                .then()
                .body("makers.name", contains("Les Cartographes", ours.name));
    }
}
