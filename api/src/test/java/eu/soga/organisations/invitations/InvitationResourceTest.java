package eu.soga.organisations.invitations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.RepresentativeInvited;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.security.LinkToken;
import eu.soga.testing.Announcements;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("clock")
class InvitationResourceTest {
    @Inject
    InvitationBounds bounds;

    @BeforeEach
    void answering() {
        KnownPeople.answer(true);
    }

    private static String path(Organisation organisation) {
        return "/api/v1/organisations/" + organisation.id + "/invitations";
    }

    private static Response invite(Organisation organisation, String email) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\": \"" + email + "\", \"role\": \"editor\", \"language\": \"en\"}")
                .post(path(organisation));
    }

    @Nested
    class Inviting {
        @Test
        @TestSecurity(user = "partner")
        void keeps_only_a_digest_of_the_token_and_announces_the_link() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            invite(organisation, "not an address")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/email"));
            invite(organisation, "New@Example.org")
                    .then()
                    .statusCode(201)
                    .body("email", equalTo("new@example.org"))
                    .body("role", equalTo("editor"))
                    .body("over", equalTo(false))
                    .body("token", equalTo(null));

            RepresentativeInvited told =
                    Announcements.of(RepresentativeInvited.class).getFirst();
            assertThat(told.token()).hasSize(43);
            assertThat(told.accountCreated()).isTrue();
            assertThat(told.language()).isEqualTo("en");
            assertThat(told.role()).isEqualTo(RepresentativeRole.EDITOR);
            assertThat(KnownPeople.welcomed())
                    .containsExactly("new@example.org en http://localhost:8080/invitations/" + told.token());
            String kept = QuarkusTransaction.requiringNew()
                    .call(() -> Invitation.<Invitation>findAll().firstResult().tokenHash);
            assertThat(kept).isEqualTo(new LinkToken(told.token()).hash()).isNotEqualTo(told.token());
        }

        @Test
        @TestSecurity(user = "partner")
        void creates_no_account_for_who_has_one() {
            invite(OrganisationFixtures.representedBy("partner"), "known@example.org")
                    .then()
                    .statusCode(201);

            assertThat(Announcements.of(RepresentativeInvited.class).getFirst().accountCreated())
                    .isFalse();
        }

        @Test
        @TestSecurity(user = "partner")
        void leaves_nothing_when_keycloak_is_down() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            KnownPeople.answer(false);

            invite(organisation, "new@example.org")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/unavailable"));

            given().get(path(organisation)).then().body("items", hasSize(0));
            assertThat(Announcements.of(RepresentativeInvited.class)).isEmpty();
            assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEntry.about("organisation", organisation.id)))
                    .isEmpty();
        }

        @Test
        @TestSecurity(user = "partner")
        void refuses_an_address_that_is_invited_or_represents_it() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            invite(organisation, "new@example.org").then().statusCode(201);

            invite(organisation, "new@example.org").then().statusCode(409).body("type", equalTo("/problems/duplicate"));
            invite(organisation, "partner@example.org").then().statusCode(409);
        }

        @Test
        @TestSecurity(user = "partner")
        void replaces_an_invitation_that_is_over() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            InvitationFixtures.over(organisation, "new@example.org");

            invite(organisation, "new@example.org").then().statusCode(201);

            given().get(path(organisation)).then().body("items.over", equalTo(List.of(false)));
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_closed_to_an_editor() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("partner", "partner2");

            invite(organisation, "new@example.org").then().statusCode(403).body("reason", equalTo("not-signatory"));
            given().get(path(organisation)).then().statusCode(403);
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void is_hidden_from_others() {
            invite(OrganisationFixtures.representedBy("partner"), "new@example.org")
                    .then()
                    .statusCode(404);
        }

        @Test
        void asks_to_sign_in() {
            invite(OrganisationFixtures.representedBy("partner"), "new@example.org")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class Bounds {
        @Test
        @TestSecurity(user = "partner")
        void waits_a_day_before_the_same_address_gets_another_mail() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            for (int i = 0; i < 6; i++) {
                Response answer = invite(organisation, "new@example.org");
                if (i == 0) {
                    given().delete(path(organisation) + "/" + answer.path("id"))
                            .then()
                            .statusCode(204);
                    continue;
                }
                answer.then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/quota-reached"))
                        .body("reason", equalTo("cool-down"));
            }
            assertThat(KnownPeople.welcomed()).hasSize(1);
            assertThat(Announcements.of(RepresentativeInvited.class)).hasSize(1);
        }

        @Test
        @TestSecurity(user = "partner")
        void spares_an_address_that_several_organisations_invite() {
            for (int i = 0; i < InvitationBounds.PER_RECIPIENT_AND_MONTH; i++)
                invite(OrganisationFixtures.representedBy("partner"), "new@example.org")
                        .then()
                        .statusCode(201);
            invite(OrganisationFixtures.representedBy("partner"), "new@example.org")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("recipient"));
        }

        @Test
        @TestSecurity(user = "partner")
        void counts_what_a_person_and_an_organisation_send_in_a_day() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            for (int i = 0; i < InvitationBounds.PER_SENDER_AND_DAY; i++)
                InvitationFixtures.open(organisation, "p" + i + "@example.org");
            invite(organisation, "new@example.org").then().statusCode(409).body("reason", equalTo("sender"));
        }

        @Test
        @TestSecurity(user = "second")
        void counts_what_all_the_people_of_an_organisation_send() {
            Organisation organisation = OrganisationFixtures.representedBy("partner", "second");
            for (int i = 0; i < InvitationBounds.PER_ORGANISATION_AND_DAY; i++)
                InvitationFixtures.open(organisation, "p" + i + "@example.org");
            invite(organisation, "new@example.org").then().statusCode(409).body("reason", equalTo("organisation"));
            invite(OrganisationFixtures.representedBy("second"), "new@example.org")
                    .then()
                    .statusCode(201);
        }

        @Test
        @TestSecurity(user = "partner")
        void invites_once_for_one_key() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            for (int i = 0; i < 2; i++)
                given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "once")
                        .body("{\"email\": \"new@example.org\", \"role\": \"editor\"}")
                        .post(path(organisation))
                        .then()
                        .statusCode(201);
            assertThat(KnownPeople.welcomed()).hasSize(1);
        }

        @Test
        void removes_accounts_that_nobody_used_and_keeps_the_others() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            InvitationFixtures.createdAccount(organisation, "old@example.org", Duration.ofDays(40));
            InvitationFixtures.createdAccount(organisation, "late@example.org", Duration.ofDays(20));
            InvitationFixtures.createdAccount(organisation, "again@example.org", Duration.ofDays(40));
            InvitationFixtures.open(OrganisationFixtures.representedBy("partner2"), "again@example.org");

            KnownPeople.answer(false);
            bounds.removeUnusedAccounts();
            KnownPeople.answer(true);
            bounds.removeUnusedAccounts();
            assertThat(KnownPeople.removed()).containsExactly("account of old@example.org");
            bounds.removeUnusedAccounts();
            assertThat(KnownPeople.removed()).hasSize(1);
        }

        @Test
        void lets_a_removed_signatory_admit_nobody() {
            Organisation organisation = OrganisationFixtures.representedBy("partner", "partner2");
            String token = InvitationFixtures.open(organisation, "new@example.org");
            String partner = Caller.as("partner2")
                    .get("/api/v1/organisations/" + organisation.id + "/representatives")
                    .path("items.find { it.name == 'partner' }.id");
            Caller.as("partner2")
                    .delete("/api/v1/organisations/" + organisation.id + "/representatives/" + partner)
                    .then()
                    .statusCode(204);
            given().get("/api/v1/invitations/" + token).then().statusCode(410);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        @TestSecurity(user = "partner")
        void makes_the_link_lead_nowhere() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            String id = invite(organisation, "new@example.org").path("id");
            String token =
                    Announcements.of(RepresentativeInvited.class).getFirst().token();

            given().delete(path(organisation) + "/" + id).then().statusCode(204);

            given().get("/api/v1/invitations/" + token)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/expired"));
            given().delete(path(organisation) + "/" + id).then().statusCode(410);
            given().get(path(organisation)).then().body("items", hasSize(0));
        }

        @Test
        @TestSecurity(user = "partner")
        void does_not_reach_into_another_organisation() {
            Organisation mine = OrganisationFixtures.representedBy("partner");
            Organisation other = OrganisationFixtures.representedBy("partner2");
            InvitationFixtures.open(other, "new@example.org");
            String id = QuarkusTransaction.requiringNew()
                    .call(() ->
                            Invitation.<Invitation>findAll().firstResult().id.toString());

            given().delete(path(mine) + "/" + id).then().statusCode(404);
        }
    }
}
