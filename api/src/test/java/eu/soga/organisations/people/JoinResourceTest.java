package eu.soga.organisations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.organisations.EntryClaim;
import eu.soga.organisations.EntryClaimAsked;
import eu.soga.organisations.JoinDecided;
import eu.soga.organisations.JoinRequested;
import eu.soga.organisations.Joining;
import eu.soga.organisations.JoiningStatus;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.security.LinkToken;
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

    /** Nobody represents the organisation: its own domain decides, else a moderator. */
    @Nested
    class Claiming {
        private static Organisation withSite(String website) {
            Organisation organisation = OrganisationFixtures.listed();
            return QuarkusTransaction.requiringNew().call(() -> {
                Organisation stored = Organisation.require(organisation.id);
                stored.website = website;
                return stored;
            });
        }

        private static Response claim(Organisation organisation, String claim) {
            return given().contentType(ContentType.JSON)
                    .body("{\"role\": \"editor\", \"claim\": " + claim + "}")
                    .post("/api/v1/organisations/" + organisation.id + "/join-requests");
        }

        private static String byMail(String address) {
            return "{\"function\": \"Directrice\", \"address\": \"" + address + "\", \"acceptsLicence\": true}";
        }

        private static final String BY_PROOF =
                "{\"function\": \"Directrice\", \"proof\": \"https://a.example.org/equipe\", \"acceptsLicence\": true}";

        @Test
        @TestSecurity(user = "partner2")
        void by_an_address_at_its_own_domain() {
            Organisation organisation = withSite("https://www.Fabrique-Claire.org/contact");
            given().get("/api/v1/organisations/" + organisation.slug)
                    .then()
                    .body("listing.represented", equalTo(false))
                    .body("listing.listed", equalTo(true))
                    .body("listing.claimDomain", equalTo("fabrique-claire.org"))
                    .body("listing.licence", equalTo("CC-BY-4.0"));

            claim(organisation, byMail("Zoe@Fabrique-Claire.org"))
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("pending"))
                    .body("claim.address", equalTo("zoe@fabrique-claire.org"))
                    .body("claim.confirmedAt", equalTo(null))
                    .body("claim.licence", equalTo("CC-BY-4.0"));

            assertThat(role(organisation, "partner2")).isNull();
            EntryClaimAsked mail = Announcements.of(EntryClaimAsked.class).getFirst();
            assertThat(mail.address()).isEqualTo("zoe@fabrique-claire.org");
            given().get("/api/v1/join-confirmations/" + mail.token())
                    .then()
                    .statusCode(200)
                    .body("address", equalTo("z…@fabrique-claire.org"))
                    .body("actions[0].allowed", equalTo(true));

            given().post("/api/v1/join-confirmations/" + mail.token() + "/confirm")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("accepted"));

            assertThat(role(organisation, "partner2")).isEqualTo(RepresentativeRole.SIGNATORY);
            assertThat(Announcements.of(JoinDecided.class))
                    .singleElement()
                    .satisfies(told -> assertThat(told.accepted()).isTrue());
            given().post("/api/v1/join-confirmations/" + mail.token() + "/confirm")
                    .then()
                    .statusCode(410);
        }

        @Test
        @TestSecurity(
                user = "partner2",
                attributes = {
                    @SecurityAttribute(key = "email", value = "zoe@fabrique-directe.org"),
                    @SecurityAttribute(key = "email_verified", value = "true")
                })
        void at_once_with_an_account_of_its_own_domain() {
            Organisation organisation = withSite("https://fabrique-directe.org");

            claim(organisation, "{\"function\": \"Directrice\", \"acceptsLicence\": true}")
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("accepted"));

            assertThat(role(organisation, "partner2")).isEqualTo(RepresentativeRole.SIGNATORY);
            assertThat(Announcements.of(EntryClaimAsked.class)).isEmpty();
        }

        @Test
        @TestSecurity(user = "partner2")
        void a_forwarded_link_confirms_nothing() {
            Organisation organisation = withSite("https://fabrique-relais.org");
            UUID id = asked(organisation, "attacker");
            LinkToken token = LinkToken.random();
            QuarkusTransaction.requiringNew().run(() -> {
                Joining joining = Joining.lock(id);
                joining.claim = new EntryClaim("Directrice", null, "CC-BY-4.0", "info@fabrique-relais.org", null);
                joining.sent(token.hash(), Instant.parse("2026-11-20T09:00:00Z"));
            });

            given().get("/api/v1/join-confirmations/" + token.text())
                    .then()
                    .body("actions[0].reason", equalTo("other-account"));
            given().post("/api/v1/join-confirmations/" + token.text() + "/confirm")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("other-account"));
            assertThat(role(organisation, "attacker")).isNull();
        }

        @Test
        @TestSecurity(user = "partner2")
        void somebody_represents_it_before_the_link_is_opened() {
            Organisation organisation = withSite("https://fabrique-lente.org");
            claim(organisation, byMail("zoe@fabrique-lente.org")).then().statusCode(201);
            String token = Announcements.of(EntryClaimAsked.class).getFirst().token();
            QuarkusTransaction.requiringNew()
                    .run(() -> Representatives.add(
                            Organisation.require(organisation.id),
                            "partner",
                            "partner",
                            null,
                            RepresentativeRole.SIGNATORY,
                            Instant.parse("2026-11-20T09:00:00Z")));

            given().post("/api/v1/join-confirmations/" + token + "/confirm")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("pending"))
                    .body("claim.confirmedAt", notNullValue());
            assertThat(role(organisation, "partner2")).isNull();
        }

        @Test
        @TestSecurity(user = "partner2")
        void says_what_is_missing() {
            Organisation organisation = withSite("https://fabrique-stricte.org");
            Organisation shared = withSite("https://reseau-commun.org/un");
            withSite("https://reseau-commun.org/deux");
            Organisation mailbox = withSite("https://www.gmail.com");
            Organisation silent = OrganisationFixtures.listed();

            ask(organisation, null).then().statusCode(400).body("violations[0].pointer", equalTo("/claim"));
            claim(organisation, "{\"function\": \"Directrice\", \"proof\": \"x\", \"acceptsLicence\": false}")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/claim/acceptsLicence"));
            claim(organisation, "{\"function\": \"Directrice\", \"acceptsLicence\": true}")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/claim/proof"));
            for (String address :
                    List.of("zoe@example.org", "zoe@sous.fabrique-stricte.org", "zoe@autrefabrique-stricte.org"))
                claim(organisation, byMail(address))
                        .then()
                        .statusCode(400)
                        .body("violations[0].pointer", equalTo("/claim/address"));
            claim(shared, byMail("zoe@reseau-commun.org")).then().statusCode(400);
            claim(mailbox, byMail("zoe@gmail.com")).then().statusCode(400);
            claim(silent, byMail("zoe@example.org")).then().statusCode(400);
            assertThat(Announcements.of(EntryClaimAsked.class)).isEmpty();
            claim(shared, BY_PROOF).then().statusCode(201).body("claim.function", equalTo("Directrice"));
        }

        @Test
        @TestSecurity(user = "partner2")
        void of_an_entry_with_representatives_goes_to_them() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            QuarkusTransaction.requiringNew()
                    .run(() -> Organisation.require(organisation.id).website = "https://fabrique-tenue.org");

            claim(organisation, byMail("zoe@fabrique-tenue.org")).then().statusCode(201);

            assertThat(Announcements.of(EntryClaimAsked.class)).isEmpty();
            assertThat(Announcements.of(JoinRequested.class))
                    .singleElement()
                    .satisfies(told -> assertThat(told.recipients()).containsExactly("partner@example.org"));
        }

        @Test
        @TestSecurity(user = "partner2")
        void has_limits() {
            Organisation first = withSite("https://fabrique-bornee.org");
            Organisation second = withSite("https://fabrique-seconde.org");
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < 3; i++) {
                    Joining other = new Joining(
                            Organisation.require(first.id),
                            "other" + i,
                            "other",
                            RepresentativeRole.EDITOR,
                            Instant.parse("2026-11-20T08:00:00Z"));
                    other.message = "";
                    other.claim = new EntryClaim("x", null, "CC-BY-4.0", "a" + i + "@fabrique-bornee.org", null);
                    other.sent(LinkToken.random().hash(), Instant.parse("2026-11-20T08:00:00Z"));
                    other.persist();
                }
            });
            claim(first, byMail("zoe@fabrique-bornee.org"))
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("too-many-mails"));

            UUID declined = asked(second, "partner2");
            QuarkusTransaction.requiringNew()
                    .run(() -> Joining.lock(declined)
                            .decide(JoiningStatus.DECLINED, "moderator", null, Instant.parse("2026-11-19T09:00:00Z")));
            claim(second, BY_PROOF).then().statusCode(409).body("reason", equalTo("declined-lately"));

            for (int i = 0; i < 5; i++)
                claim(OrganisationFixtures.listed(), BY_PROOF).then().statusCode(201);
            claim(OrganisationFixtures.listed(), BY_PROOF)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/quota-reached"))
                    .body("reason", equalTo("too-many-pending"));
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
