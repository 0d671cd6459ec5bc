package eu.soga.organisations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.organisations.JoinDecided;
import eu.soga.organisations.JoinRequested;
import eu.soga.organisations.Joining;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.testing.Announcements;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class JoinResourceTest {
    private static Response ask(Organisation organisation, String key) {
        var request = given().contentType(ContentType.JSON)
                .body("{\"role\": \"editor\", \"message\": \"Bonjour, je m’occupe de l’agenda.\"}");
        if (key != null) request.header("Idempotency-Key", key);
        return request.post("/api/v1/organisations/" + organisation.id + "/join-requests");
    }

    private static UUID asked(Organisation organisation, String subject) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Joining joining = new Joining(
                    Organisation.require(organisation.id),
                    subject,
                    subject,
                    RepresentativeRole.EDITOR,
                    Instant.parse("2026-11-01T10:00:00Z"));
            joining.email = subject + "@example.org";
            joining.message = "Bonjour";
            joining.persist();
            return joining.id;
        });
    }

    private static Response decide(UUID id, String verb) {
        return given().contentType(ContentType.JSON)
                .body("{\"message\": \"Bienvenue\"}")
                .post("/api/v1/join-requests/" + id + "/" + verb);
    }

    private static RepresentativeRole role(Organisation organisation, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Representative.find(organisation.id, subject)
                        .map(Representative::role)
                        .orElse(null));
    }

    @Nested
    class Asking {
        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "Partner2@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void tells_the_signatories_and_waits() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "visitor");

            ask(organisation, null)
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("pending"))
                    .body("email", equalTo("partner2@example.org"));

            assertThat(Announcements.of(JoinRequested.class)).singleElement().satisfies(told -> {
                assertThat(told.recipients()).containsExactly("partner@example.org");
                assertThat(told.requesterName()).isEqualTo("partner2");
            });
            given().get("/api/v1/me/join-requests")
                    .then()
                    .body("items.organisation.slug", equalTo(List.of(organisation.slug)));
            given().get("/api/v1/organisations/" + organisation.slug)
                    .then()
                    .body("actions.find { it.name == 'join' }.reason", equalTo("pending"));
            ask(organisation, null)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"))
                    .body("reason", equalTo("pending"));
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_safe_to_repeat_with_a_key() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            String id = ask(organisation, "k").path("id");

            ask(organisation, "k").then().statusCode(201).body("id", equalTo(id));
            assertThat(Announcements.of(JoinRequested.class)).hasSize(1);
        }

        @Test
        @TestSecurity(user = "partner")
        void is_closed_to_who_represents_it() {
            ask(OrganisationFixtures.representedBy("partner"), null)
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("already-representative"));
        }

        @Test
        void asks_to_sign_in() {
            ask(OrganisationFixtures.representedBy("partner"), null).then().statusCode(401);
        }
    }

    @Nested
    class Deciding {
        @Test
        @TestSecurity(user = "partner")
        void a_signatory_accepts_once() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            UUID id = asked(organisation, "partner2");
            given().get("/api/v1/organisations/" + organisation.id + "/join-requests")
                    .then()
                    .statusCode(200)
                    .body("items.name", equalTo(List.of("partner2")));
            given().get("/api/v1/me/organisations").then().body("items[0].joinRequests", equalTo(1));

            decide(id, "accept")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("accepted"))
                    .body("decisionMessage", equalTo("Bienvenue"));
            decide(id, "decline").then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));

            assertThat(role(organisation, "partner2")).isEqualTo(RepresentativeRole.EDITOR);
            assertThat(Announcements.of(JoinDecided.class)).singleElement().satisfies(told -> {
                assertThat(told.accepted()).isTrue();
                assertThat(told.requesterEmail()).isEqualTo("partner2@example.org");
                assertThat(told.message()).isEqualTo("Bienvenue");
            });
        }

        @Test
        @TestSecurity(user = "partner")
        void a_signatory_declines() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            decide(asked(organisation, "partner2"), "decline")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("declined"));

            assertThat(role(organisation, "partner2")).isNull();
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_closed_to_an_editor() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            decide(asked(organisation, "visitor"), "accept").then().statusCode(403);
            given().get("/api/v1/organisations/" + organisation.id + "/join-requests")
                    .then()
                    .statusCode(403);
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void is_closed_to_a_moderator_while_someone_represents_it() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            decide(asked(organisation, "visitor"), "accept").then().statusCode(404);
        }
    }

    @Nested
    class OrganisationsNobodyRepresents {
        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void a_moderator_accepts_the_first_person_as_signatory() {
            Organisation orphan = OrganisationFixtures.listed();
            UUID id = asked(orphan, "partner2");
            asked(OrganisationFixtures.representedBy("partner"), "partner2");

            given().get("/api/v1/moderation/join-requests")
                    .then()
                    .statusCode(200)
                    .body("items.organisation.slug", equalTo(List.of(orphan.slug)));
            decide(id, "accept").then().statusCode(200);

            assertThat(role(orphan, "partner2")).isEqualTo(RepresentativeRole.SIGNATORY);
            given().get("/api/v1/moderation/join-requests").then().body("items", hasSize(0));
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void a_moderator_does_not_decide_for_himself_or_herself() {
            decide(asked(OrganisationFixtures.listed(), "moderator"), "accept")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-organisation"));
        }

        @Test
        @TestSecurity(user = "partner", roles = "edition-lead")
        void is_closed_to_other_roles() {
            decide(asked(OrganisationFixtures.listed(), "visitor"), "accept")
                    .then()
                    .statusCode(404);
            given().get("/api/v1/moderation/join-requests").then().statusCode(403);
        }
    }
}
