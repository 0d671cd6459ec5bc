package eu.soga.webhooks;

import static eu.soga.webhooks.Office.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Webhooks tell of resources and organisations as they do of events. */
@QuarkusTest
class OtherRoomsDeliveryTest extends DeliveryScene {
    private static ValidatableResponse propose(Organisation organisation, String title, String more) {
        return Caller.as("ana")
                .contentType(ContentType.JSON)
                .body("""
                        {"organisationId": "%s", "kind": "guide", "defaultLanguage": "fr",
                         "title": {"fr": "%s"}, "summary": {"fr": "Un guide."},
                         "terms": {"access": "open", "url": "https://example.org/guide"}%s}
                        """.formatted(organisation.id, title, more))
                .post("/api/v1/resource-proposals")
                .then();
    }

    private static void decide(String organisation, String act) {
        Caller.as("mo", "moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Fiche relue."))
                .post("/api/v1/organisations/" + organisation + "/" + act)
                .then()
                .statusCode(200);
    }

    @Test
    void a_resource_is_told_when_it_is_published_and_when_it_changes() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        created(trusted, receiver.url(), null);

        String slug = propose(trusted, "Guide des données", "")
                .statusCode(201)
                .extract()
                .path("resource");
        String id = Caller.as("ana").get("/api/v1/resources/" + slug).path("id");
        office.work();
        assertThat(receiver.types()).containsExactly("resource.published");
        assertThat(receiver.last().json().getString("data.subject")).isEqualTo("/api/v1/resources/" + id);
        assertThat(receiver.last().json().getBoolean("data.gone")).isFalse();

        propose(trusted, "Guide des données ouvertes", ", \"resourceId\": \"" + id + "\"")
                .statusCode(201);
        office.work();
        assertThat(receiver.types()).containsExactly("resource.published", "resource.changed");
        assertThat(office.work()).as("nothing is told twice").isZero();
    }

    @Test
    void a_resource_that_waits_is_not_told() {
        created(mine, receiver.url(), null);
        propose(mine, "Guide", "").statusCode(201);
        assertThat(office.work()).isZero();
    }

    @Test
    void an_organisation_is_told_when_it_enters_the_atlas_changes_and_leaves_it() {
        created(mine, receiver.url(), null);
        String id = Caller.as("zoe")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Atelier Test", "kind", "association", "country", "FR", "defaultLanguage", "fr"))
                .post("/api/v1/organisations")
                .path("id");
        assertThat(office.work()).as("what is not public is not told").isZero();

        decide(id, "list");
        Caller.as("zoe")
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        Caller.as("zoe").get("/api/v1/organisations/" + id).header("ETag"))
                .body(Map.of("name", "Atelier Essai", "kind", "association", "country", "FR", "defaultLanguage", "fr"))
                .put("/api/v1/organisations/" + id)
                .then()
                .statusCode(200);
        decide(id, "unlist");
        office.work();

        String path = "/api/v1/organisations/" + id;
        assertThat(receiver.messages())
                .extracting(
                        message -> message.json().getString("type"),
                        message -> message.json().getString("data.subject"),
                        message -> message.json().getBoolean("data.gone"))
                .containsExactlyInAnyOrder(
                        tuple("organisation.listed", path, false),
                        tuple("organisation.changed", path, false),
                        tuple("organisation.deleted", path, true));
    }
}
