package eu.soga.organisations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepresentativeResourceTest {
    private static String path(Organisation organisation) {
        return "/api/v1/organisations/" + organisation.id + "/representatives";
    }

    private static UUID id(Organisation organisation, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Representative.find(organisation.id, subject).orElseThrow().id);
    }

    private static Response become(Organisation organisation, String subject, String role) {
        return given().contentType(ContentType.JSON)
                .body("{\"role\": \"" + role + "\"}")
                .put(path(organisation) + "/" + id(organisation, subject));
    }

    private static Response remove(Organisation organisation, String subject) {
        return given().delete(path(organisation) + "/" + id(organisation, subject));
    }

    @Nested
    class Listing {
        @Test
        @TestSecurity(user = "partner2")
        void shows_representatives_to_each_other() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            given().get(path(organisation))
                    .then()
                    .statusCode(200)
                    .body("items.name", equalTo(List.of("partner", "partner2")))
                    .body("total.value", equalTo(2));
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void shows_them_to_moderators() {
            given().get(path(OrganisationFixtures.representedBy("partner")))
                    .then()
                    .statusCode(200)
                    .body("items.email", equalTo(List.of("partner@example.org")));
        }

        @Test
        @TestSecurity(user = "partner2")
        void hides_them_from_others() {
            given().get(path(OrganisationFixtures.representedBy("partner")))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }

        @Test
        void hides_them_from_visitors() {
            given().get(path(OrganisationFixtures.representedBy("partner")))
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class Changing {
        @Test
        @TestSecurity(user = "partner")
        void makes_an_editor_a_signatory_and_back() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            become(organisation, "partner2", "signatory").then().statusCode(200).body("role", equalTo("signatory"));
            become(organisation, "partner", "editor").then().statusCode(200).body("role", equalTo("editor"));
        }

        @Test
        @TestSecurity(user = "partner")
        void keeps_the_last_signatory() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            become(organisation, "partner", "editor")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/last-signatory"));
            become(organisation, "partner", "signatory").then().statusCode(200);
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_closed_to_an_editor() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            become(organisation, "partner2", "signatory")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("not-signatory"));
        }

        @Test
        @TestSecurity(
                user = "moderator",
                roles = {"moderator", "admin"})
        void is_hidden_from_others_whatever_their_role() {
            become(OrganisationFixtures.representedBy("partner"), "partner", "editor")
                    .then()
                    .statusCode(404);
        }

        @Test
        @TestSecurity(user = "partner")
        void does_not_reach_into_another_organisation() {
            Organisation mine = OrganisationFixtures.representedBy("partner");
            Organisation other = OrganisationFixtures.representedBy("partner2");

            given().contentType(ContentType.JSON)
                    .body("{\"role\": \"editor\"}")
                    .put(path(mine) + "/" + id(other, "partner2"))
                    .then()
                    .statusCode(404);
        }

        @Test
        @TestSecurity(user = "partner")
        void knows_two_roles_only() {
            become(OrganisationFixtures.representedBy("partner"), "partner", "owner")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/role"));
        }
    }

    @Nested
    class Removing {
        @Test
        @TestSecurity(user = "partner")
        void is_done_by_a_signatory() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            remove(organisation, "partner2").then().statusCode(204);

            given().get(path(organisation)).then().body("items.name", equalTo(List.of("partner")));
        }

        @Test
        @TestSecurity(user = "partner2")
        void lets_an_editor_leave_but_not_dismiss() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            remove(organisation, "partner").then().statusCode(403);
            remove(organisation, "partner2").then().statusCode(204);
            given().get(path(organisation)).then().statusCode(404);
        }

        @Test
        @TestSecurity(user = "partner")
        void keeps_the_last_signatory() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            remove(organisation, "partner").then().statusCode(409).body("type", equalTo("/problems/last-signatory"));
            assertThat(QuarkusTransaction.requiringNew().call(() -> Representative.of(organisation.id)))
                    .hasSize(2);
        }

        @Test
        @TestSecurity(user = "visitor")
        void is_hidden_from_others() {
            remove(OrganisationFixtures.representedBy("partner"), "partner")
                    .then()
                    .statusCode(404);
        }
    }
}
