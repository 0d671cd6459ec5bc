package eu.soga.organisations.invitations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.shared.security.LinkToken;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationOfferResourceTest {
    private static Response read(String token) {
        return given().get("/api/v1/invitations/" + token);
    }

    private static Response accept(String token) {
        return given().post("/api/v1/invitations/" + token + "/accept");
    }

    private static List<String> people(Organisation organisation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Representative.of(organisation.id).stream()
                        .map(each -> each.subject + " " + each.role())
                        .toList());
    }

    @Nested
    class Reading {
        @Test
        void shows_a_visitor_the_offer_but_not_the_whole_address() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            read(InvitationFixtures.open(organisation, "partner2@example.org"))
                    .then()
                    .statusCode(200)
                    .body("organisation.slug", equalTo(organisation.slug))
                    .body("email", equalTo("p…@example.org"))
                    .body("actions[0].name", equalTo("accept"))
                    .body("actions[0].reason", equalTo("not-signed-in"));
        }

        @Test
        void says_when_it_is_over() {
            read(InvitationFixtures.over(OrganisationFixtures.representedBy("partner"), "partner2@example.org"))
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/expired"));
        }

        @Test
        void does_not_know_a_token_that_was_never_given() {
            read(LinkToken.random().text()).then().statusCode(404);
        }
    }

    @Nested
    class Accepting {
        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "Partner2@Example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void makes_the_owner_of_the_address_a_representative_once() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            String token = InvitationFixtures.open(organisation, "partner2@example.org");
            read(token).then().body("actions[0].allowed", equalTo(true));

            accept(token).then().statusCode(200).body("organisation.slug", equalTo(organisation.slug));
            accept(token).then().statusCode(410);

            assertThat(people(organisation)).containsExactly("partner SIGNATORY", "partner2 EDITOR");
        }

        @Test
        @TestSecurity(
                user = "visitor",
                attributes = {
                    @SecurityAttribute(key = "email", value = "visitor@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void is_closed_to_another_address() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            String token = InvitationFixtures.open(organisation, "partner2@example.org");

            accept(token)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"))
                    .body("reason", equalTo("other-email"));
            assertThat(people(organisation)).containsExactly("partner SIGNATORY");
        }

        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "partner2@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "false")
                })
        void is_closed_to_an_address_that_is_not_verified() {
            String token =
                    InvitationFixtures.open(OrganisationFixtures.representedBy("partner"), "partner2@example.org");

            accept(token).then().statusCode(403).body("reason", equalTo("email-not-verified"));
            given().get("/api/v1/me/invitations").then().body("items", hasSize(0));
        }

        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "partner2@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void is_not_possible_when_it_is_over() {
            accept(InvitationFixtures.over(OrganisationFixtures.representedBy("partner"), "partner2@example.org"))
                    .then()
                    .statusCode(410);
        }

        @Test
        void asks_to_sign_in() {
            accept(InvitationFixtures.open(OrganisationFixtures.representedBy("partner"), "partner2@example.org"))
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class BehindMyOwnAddress {
        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "partner2@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void needs_no_link() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            InvitationFixtures.open(organisation, "partner2@example.org");
            InvitationFixtures.open(organisation, "visitor@example.org");
            InvitationFixtures.over(OrganisationFixtures.representedBy("partner"), "partner2@example.org");

            List<String> ids = given().get("/api/v1/me/invitations").path("items.id");
            assertThat(ids).hasSize(1);
            given().post("/api/v1/me/invitations/" + ids.getFirst() + "/accept")
                    .then()
                    .statusCode(200);

            assertThat(people(organisation)).contains("partner2 EDITOR");
            given().get("/api/v1/me/invitations").then().body("items", hasSize(0));
        }

        @Test
        @TestSecurity(
                user = "visitor",
                attributes = {
                    @SecurityAttribute(key = "email", value = "visitor@example.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void does_not_show_those_of_others() {
            InvitationFixtures.open(OrganisationFixtures.representedBy("partner"), "partner2@example.org");
            String id = QuarkusTransaction.requiringNew()
                    .call(() ->
                            Invitation.<Invitation>findAll().firstResult().id.toString());

            given().post("/api/v1/me/invitations/" + id + "/accept").then().statusCode(404);
        }

        @Test
        void asks_to_sign_in() {
            given().get("/api/v1/me/invitations").then().statusCode(401);
        }
    }
}
