package eu.soga.organisations.profiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationChanged;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.testing.Announcements;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationResourceTest {
    private static final String PATH = "/api/v1/organisations";

    private static String body(String name, String more) {
        return """
                {"name": "%s", "kind": "association", "country": "FR", "defaultLanguage": "fr"%s}
                """.formatted(name, more);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH);
    }

    private static Response put(Organisation organisation, String ifMatch, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.put(PATH + "/" + organisation.id);
    }

    private static List<String> audited(Organisation organisation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.about("organisation", organisation.id).stream()
                        .map(entry -> entry.action)
                        .toList());
    }

    @Nested
    class Reading {
        @Test
        void shows_everyone_what_is_public() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            given().header("Accept-Language", "en")
                    .get(PATH + "/" + organisation.slug)
                    .then()
                    .statusCode(200)
                    .header("ETag", containsString("\"" + organisation.version + "-"))
                    .body("name", equalTo(organisation.name))
                    .body("kind", equalTo("association"))
                    .body("url", endsWith("/organisations/" + organisation.slug))
                    .body("display.language", equalTo("fr"))
                    .body("display.descriptionHtml", equalTo("<p>Une association.</p>"))
                    .body("office.city", equalTo("Lyon"))
                    .body("office.coordinates.lat", equalTo(45.7676f))
                    .body("office.located", equalTo("given"))
                    .body("representatives", nullValue())
                    .body("actions.findAll { it.allowed }", hasSize(0))
                    .body("actions.find { it.name == 'join' }.reason", equalTo("not-signed-in"));
        }

        @Test
        void finds_it_by_id_too() {
            Organisation organisation = OrganisationFixtures.listed();

            given().get(PATH + "/" + organisation.id).then().statusCode(200).body("slug", equalTo(organisation.slug));
        }

        @Test
        void does_not_know_what_is_not_listed() {
            given().get(PATH + "/nobody")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }

        @Test
        @TestSecurity(user = "partner")
        void shows_its_people_to_its_people() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            given().get(PATH + "/" + organisation.slug)
                    .then()
                    .body("representatives.name", equalTo(List.of("partner", "partner2")))
                    .body("representatives.role", equalTo(List.of("signatory", "editor")))
                    .body("actions.findAll { it.allowed }.name", equalTo(List.of("edit", "invite", "create-event")));
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void lets_a_moderator_trust_correct_and_take_out_of_the_atlas() {
            Organisation organisation = OrganisationFixtures.listed();

            given().get(PATH + "/" + organisation.slug)
                    .then()
                    .body("representatives", hasSize(0))
                    .body(
                            "actions.findAll { it.allowed }.name",
                            equalTo(List.of("edit", "join", "trust", "unlist", "create-event")));
        }
    }

    @Nested
    class Changing {
        @Test
        @TestSecurity(user = "partner2")
        void is_open_to_an_editor_and_keeps_the_old_address_alive() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            put(organisation, "\"" + organisation.version + "\"", body("Un Nouveau Nom", ""))
                    .then()
                    .statusCode(200)
                    .header("ETag", containsString("\"" + (organisation.version + 1) + "-"))
                    .body("slug", equalTo("un-nouveau-nom"))
                    .body("office", nullValue());

            given().redirects()
                    .follow(false)
                    .get(PATH + "/" + organisation.slug)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith(PATH + "/un-nouveau-nom"));
            assertThat(audited(organisation)).containsExactly("changed");
            assertThat(Announcements.of(OrganisationChanged.class)).hasSize(1);
        }

        @Test
        @TestSecurity(user = "partner")
        void may_take_back_a_former_address() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            put(organisation, "\"0\"", body("Autrement", "")).then().statusCode(200);
            put(organisation, "\"1\"", body(organisation.name, ""))
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo(organisation.slug));
            given().redirects().follow(false).get(PATH + "/autrement").then().statusCode(301);
        }

        @Test
        @TestSecurity(user = "partner")
        void needs_the_version_that_was_read() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            put(organisation, null, body("Nom", ""))
                    .then()
                    .statusCode(428)
                    .body("type", equalTo("/problems/precondition-required"));
            put(organisation, "\"7-abc\"", body("Nom", ""))
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/stale-version"));
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_closed_to_others() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            put(organisation, "\"0\"", body("Nom", ""))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"))
                    .body("reason", equalTo("not-representative"));
        }

        @Test
        @TestSecurity(user = "partner")
        void refuses_the_number_of_another_and_a_foreign_logo() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            post(body("Autre", ", \"identifiers\": [{\"scheme\": \"bce\", \"value\": \"0202.239.951\"}]"))
                    .then()
                    .statusCode(201);

            put(
                            organisation,
                            "\"0\"",
                            body("Nom", ", \"identifiers\": [{\"scheme\": \"bce\", \"value\": \"BE0202239951\"}]"))
                    .then()
                    .statusCode(409)
                    .body("existing", equalTo(PATH + "/autre"));
            put(
                            organisation,
                            "\"0\"",
                            body("Nom", ", \"logo\": {\"imageId\": \"0199a000-0000-7000-8000-000000000000\"}"))
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/logo/imageId"));
        }
    }
}
