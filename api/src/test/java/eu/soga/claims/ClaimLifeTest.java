package eu.soga.claims;

import static eu.soga.claims.ClaimLife.APPROVER;
import static eu.soga.claims.ClaimLife.AUDITOR;
import static eu.soga.claims.ClaimLife.IBAN;
import static eu.soga.claims.ClaimLife.REVIEWER;
import static eu.soga.claims.ClaimLife.TREASURER;
import static eu.soga.claims.ClaimLife.as;
import static eu.soga.claims.ClaimLife.decide;
import static eu.soga.claims.ClaimLife.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.security.KeycloakRoles;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimLifeTest {
    @Inject
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    ClaimClock clock;

    private final Approvers approvers = new Approvers();

    /** The accounts of the approvers as Keycloak answers them. */
    private static class Approvers extends KeycloakRoles {
        boolean down;

        Approvers() {
            super(null, "soga");
        }

        @Override
        public List<Account> holdersOf(String role) {
            if (down) throw new IllegalStateException("Keycloak is down");
            return role.equals("claims-approver")
                    ? List.of(
                            new Account("abel", "abel@example.org", "fr"),
                            new Account("ada", "ada@example.org", "fr"),
                            new Account("eve", "eve@example.org", "en"),
                            new Account("no-mail", null, "fr"))
                    : List.of();
        }
    }

    @BeforeEach
    void open() {
        ClaimLife.scheme(25);
        QuarkusMock.installMockForType(approvers, KeycloakRoles.class);
    }

    @Nested
    class TheClaimant {
        @Test
        void writes_submits_and_follows_a_claim() {
            String id = ClaimLife.draft();
            as("ana")
                    .get("/api/v1/claims/" + id)
                    .then()
                    .body("status", equalTo("draft"))
                    .body("writing.missing", hasItems("/firstParticipation", "/account", "/declares"))
                    .body("desk", nullValue());
            post("ana", id, "submit", "").statusCode(400).body("type", equalTo("/problems/incomplete"));
            String whole = ClaimLife.complete(OrganisationFixtures.representedBy("ana"));
            post("ana", whole, "submit", "")
                    .statusCode(200)
                    .body("status", equalTo("submitted"))
                    .body("subject.number", containsString("D-"))
                    .body("subject.amount.cents", equalTo(94800))
                    .body("rules.find { it.rule == 'distance' }.verdict", equalTo("yes"))
                    .body("account.masked", equalTo("FR•• •••• 2606"));
            as("ana").get("/api/v1/me/claims").then().body("items.id", hasItems(id, whole));
            as("zoe").get("/api/v1/claims/" + whole).then().statusCode(404);
            RestAssured.get("/api/v1/claims/" + whole).then().statusCode(401);
        }

        @Test
        void has_one_claim_for_each_legal_unit_also_with_two_entries_and_two_requests_at_once() throws Exception {
            Organisation one = OrganisationFixtures.representedBy("ana");
            Organisation other = OrganisationFixtures.representedBy("ana");
            siren(one, "SIREN", "732829320");
            siren(other, "SIRET", "73282932000074");
            List<Integer> codes = AtOnce.<Integer>answers(List.of(
                    () -> ClaimLife.start("ana", one).extract().statusCode(),
                    () -> ClaimLife.start("ana", other).extract().statusCode()));
            assertThat(codes).containsExactlyInAnyOrder(201, 409);
        }

        private void siren(Organisation organisation, String scheme, String value) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(
                                    "INSERT INTO organisation_identifier (organisation_id, scheme, value) VALUES (:id, :scheme, :value)")
                            .setParameter("id", organisation.id)
                            .setParameter("scheme", scheme)
                            .setParameter("value", value)
                            .executeUpdate());
        }

        @Test
        void is_told_what_is_wrong_with_an_account_and_never_sees_it_again() {
            String id = ClaimLife.draft();
            ClaimLife.account("ana", id, "FR1420041010050500013M02607")
                    .statusCode(400)
                    .body("violations[0].message", containsString("check digits"));
            ClaimLife.account("ana", id, "hello").statusCode(400);
            as("ana")
                    .body("{\"holder\": \"Jean\", \"iban\": \"" + IBAN + "\", \"ofOrganisation\": false}")
                    .put("/api/v1/claims/" + id + "/account")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/ofOrganisation"));
            as("ana")
                    .body("{\"holder\": \"漢字\", \"iban\": \"" + IBAN + "\", \"ofOrganisation\": true}")
                    .put("/api/v1/claims/" + id + "/account")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/holder"));
        }

        @Test
        void sends_documents_that_are_what_they_are() {
            String id = ClaimLife.draft();
            ClaimLife.upload("ana", id, "attendance-list", "<html><script>".getBytes(StandardCharsets.UTF_8))
                    .statusCode(422);
            String document = ClaimLife.upload("ana", id, "attendance-list", ClaimLife.PDF)
                    .statusCode(200)
                    .body("documents[0].name", equalTo("Emargement signe.pdf"))
                    .extract()
                    .path("documents[0].id");
            String path = "/api/v1/claims/" + id + "/documents/" + document;
            byte[] read = as("ana")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", containsString("attachment"))
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .extract()
                    .asByteArray();
            assertThat(read).isEqualTo(ClaimLife.PDF);
            as("zoe").get(path).then().statusCode(404);
            as(AUDITOR).get(path).then().statusCode(200);
            as("ana").delete(path).then().statusCode(200);
            as("ana").get(path).then().statusCode(404);
        }

        @Test
        void answers_item_by_item_and_edits_what_was_asked_only() {
            String id = ClaimLife.inReview();
            post(REVIEWER, id, "ask", "{\"questions\": [{\"item\": \"office\", \"reason\": \"Où ?\"}]}")
                    .statusCode(200)
                    .body("status", equalTo("needs-info"));
            as("ana")
                    .body("{\"firstParticipation\": false, \"declares\": true}")
                    .put("/api/v1/claims/" + id)
                    .then()
                    .statusCode(409);
            as("ana")
                    .body(
                            "{\"firstParticipation\": true, \"declares\": true, \"office\": {\"lat\": 45.7, \"lon\": 4.8}}")
                    .put("/api/v1/claims/" + id)
                    .then()
                    .statusCode(200);
            post("ana", id, "answer", "{\"answers\": []}").statusCode(400);
            post("ana", id, "answer", "{\"answers\": [{\"item\": \"office\", \"message\": \"Là.\"}]}")
                    .statusCode(200)
                    .body("status", equalTo("in-review"))
                    .body("questions[0].answer", equalTo("Là."));
        }
    }

    @Nested
    class ThePeopleWhoDecide {
        @Test
        void are_four_eyes() {
            String both = "abel claims-reviewer claims-approver";
            String id = ClaimLife.submitted();
            decide(both, id, "take").statusCode(200).body("desk.envelope.freeCents", equalTo(25 * 94800));
            decide(REVIEWER, id, "take").statusCode(409).body("reason", equalTo("reviewed-by-another"));
            post(both, id, "recommend", "{\"overrides\": []}")
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/overrides/attendance"));
            ClaimLife.recommend(both, id)
                    .statusCode(200)
                    .body("actions.find { it.name == 'approve' }.reason", equalTo("four-eyes"));
            decide(both, id, "approve").statusCode(403).body("reason", equalTo("four-eyes"));
            decide("ada claims-approver", id, "approve")
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("desk.envelope.reservedCents", equalTo(94800));
            decide("tess treasurer", id, "hold").statusCode(403);
        }

        @Test
        void waive_four_eyes_once_in_an_emergency_and_every_approver_is_told() {
            String both = "abel claims-reviewer claims-approver treasurer";
            String id = ClaimLife.submitted();
            decide(both, id, "take").statusCode(200);
            decide(both, id, "waive-four-eyes").statusCode(409).body("reason", equalTo("claim-wrong-state"));
            ClaimLife.recommend(both, id).statusCode(200);
            decide("tess treasurer", id, "waive-four-eyes").statusCode(403);
            post(both, id, "decisions/waive-four-eyes", "{\"message\": \" \"}")
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/message"));
            Caller.signedIn(as(both), 16, "otp")
                    .body("{\"message\": \"Personne d’autre n’est là.\"}")
                    .post("/api/v1/claims/" + id + "/decisions/waive-four-eyes")
                    .then()
                    .statusCode(401);
            post(both, id, "decisions/waive-four-eyes", "{\"message\": \"Virement demain, Ada est malade.\"}")
                    .statusCode(200)
                    .body("status", equalTo("recommended"))
                    .body("desk.warnings", hasItem("four-eyes-waived"))
                    .body("actions.find { it.name == 'waive-four-eyes' }.reason", equalTo("four-eyes-waived"));
            decide(both, id, "approve").statusCode(200).body("status", equalTo("approved"));
            // it served once: the next step is somebody else's again
            decide("ada claims-approver", id, "waive-four-eyes")
                    .statusCode(409)
                    .body("reason", equalTo("four-eyes-waived"));
            as(both).body("{\"claimIds\": [\"" + id + "\"], \"executionDay\": \"" + Now.today() + "\"}")
                    .post("/api/v1/payment-batches")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("four-eyes"));
            as(AUDITOR)
                    .get("/api/v1/claims/" + id + "/history")
                    .then()
                    .body(
                            "items.find { it.act == 'waive-four-eyes' }.note",
                            equalTo("Virement demain, Ada est malade."));
            as("ana")
                    .get("/api/v1/claims/" + id + "/history")
                    .then()
                    .body("items.act", not(hasItem("waive-four-eyes")));

            approvers.down = true;
            clock.tellApprovers();
            assertThat(mails()).doesNotContain("quatre yeux");
            approvers.down = false;
            clock.tellApprovers();
            clock.tellApprovers();
            assertThat(recipients("quatre yeux")).containsExactlyInAnyOrder("abel@example.org", "ada@example.org");
            assertThat(recipients("four eyes")).containsExactly("eve@example.org");
            assertThat(mails()).contains("Ada est malade");
        }

        @Test
        void check_every_item_before_they_recommend() {
            String id = ClaimLife.submitted();
            check("rolf claims-reviewer", id, "{}").statusCode(400);
            String fulfilled = "{\"items\": [{\"code\": \"attendance\", \"answer\": \"fulfilled\"}]}";
            check(REVIEWER, id, fulfilled).statusCode(409).body("reason", equalTo("claim-wrong-state"));
            decide(REVIEWER, id, "take").statusCode(200).body("desk.checklist.decided", everyItem(nullValue()));
            check("rolf claims-reviewer", id, fulfilled).statusCode(409).body("reason", equalTo("reviewed-by-another"));
            check(APPROVER, id, fulfilled).statusCode(403);
            check(REVIEWER, id, """
                            {"items": [{"code": "nothing", "answer": "fulfilled"},
                                {"code": "office", "answer": "not-fulfilled", "note": " "}]}
                            """)
                    .statusCode(400)
                    .body("violations.pointer", contains("/items/0/code", "/items/1/note"));
            check(REVIEWER, id, """
                            {"items": [{"code": "attendance", "answer": "fulfilled"},
                                {"code": "double-funding", "answer": "not-applicable"},
                                {"code": "office", "answer": "not-fulfilled", "note": "Autre adresse au registre."}]}
                            """)
                    .statusCode(200)
                    .body("status", equalTo("in-review"))
                    .body(
                            "desk.checklist.find { it.code == 'office' }.decided.note",
                            equalTo("Autre adresse au registre."))
                    .body("desk.checklist.find { it.code == 'office' }.decided.by", equalTo("rita"));
            String reasons = "{\"overrides\": [{\"rule\": \"attendance\", \"reason\": \"Feuille.\"},"
                    + " {\"rule\": \"account\", \"reason\": \"Nom court.\"}]}";
            post(REVIEWER, id, "recommend", reasons)
                    .statusCode(400)
                    .body("violations.pointer", contains("/checklist/declaration", "/checklist/account"));
            check(REVIEWER, id, """
                            {"items": [{"code": "declaration", "answer": "fulfilled"},
                                {"code": "account", "answer": "fulfilled"}]}
                            """).statusCode(200);
            post(REVIEWER, id, "recommend", reasons).statusCode(200);
            // the approver reads it, and nobody changes it any more
            as(APPROVER)
                    .get("/api/v1/claims/" + id)
                    .then()
                    .body("desk.checklist.decided.answer", hasSize(5))
                    .body("desk.checklist.find { it.code == 'office' }.label.fr", startsWith("Le siège"));
            // what the desk prepares is for the desk, until it decides
            as(REVIEWER)
                    .get("/api/v1/claims/" + id + "/history")
                    .then()
                    .body("items.act", hasItem("check"))
                    .body(
                            "items.find { it.act == 'recommend' }.note",
                            equalTo("attendance: Feuille.; account: Nom court."));
            as("ana")
                    .get("/api/v1/claims/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.act", hasItems("submit", "take"))
                    .body("items.act", not(hasItems("check")))
                    .body("items.act", not(hasItems("recommend")))
                    .body("items.findAll { it.act == 'take' }.note", everyItem(nullValue()));
            check(REVIEWER, id, fulfilled).statusCode(409);
            as("ana")
                    .get("/api/v1/claims/" + id)
                    .then()
                    .body("desk", nullValue(), "decision.proposesGrant", nullValue())
                    .body("decision.overrides", empty());
            // another reviewer decides for himself after an appeal
            String refused = ClaimLife.inReview();
            ClaimLife.check(REVIEWER, refused).statusCode(200);
            post(REVIEWER, refused, "propose-refusal", "{\"ground\": \"other\", \"message\": \"Non.\"}")
                    .statusCode(200);
            as("ana").get("/api/v1/claims/" + refused).then().body("decision.ground", nullValue());
            post(APPROVER, refused, "refuse", "{\"ground\": \"other\", \"message\": \"Non.\"}")
                    .statusCode(200);
            post("ana", refused, "appeal", "{\"message\": \"Voyez encore.\"}")
                    .statusCode(200)
                    .body("decision.ground", equalTo("other"));
            decide("rolf claims-reviewer", refused, "take")
                    .statusCode(200)
                    .body("desk.checklist.decided", everyItem(nullValue()));
        }

        private static ValidatableResponse check(String person, String id, String body) {
            return as(person)
                    .body(body)
                    .put("/api/v1/claims/" + id + "/checklist")
                    .then();
        }

        @Test
        void sign_in_again_with_a_second_factor_before_they_commit_money_or_read_an_account() {
            String id = ClaimLife.recommended();
            String approve = "/api/v1/claims/" + id + "/decisions/approve";
            Caller.signedIn(as(APPROVER).body("{}"), 16, "otp")
                    .post(approve)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/insufficient-user-authentication"))
                    .body("reason", equalTo("sign-in-too-old"))
                    .body("detail", containsString("15 minutes"))
                    .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
                    .header("WWW-Authenticate", containsString("max_age=\"900\""));
            Caller.signedIn(as(APPROVER).body("{}"), -1, "otp")
                    .post(approve)
                    .then()
                    .statusCode(401);
            Caller.signedIn(as(APPROVER).body("{}"), 1, "pwd")
                    .post(approve)
                    .then()
                    .statusCode(401)
                    .body("reason", equalTo("second-factor-missing"));
            // what is closed anyway is closed first
            Caller.signedIn(as(REVIEWER).body("{}"), 16).post(approve).then().statusCode(403);
            Caller.signedIn(as(APPROVER).body("{}"), 14, "pwd", "hwk")
                    .post(approve)
                    .then()
                    .statusCode(200);
            String reading = "/api/v1/claims/" + id + "/account/reading";
            String why = "{\"reason\": \"Un doute.\"}";
            Caller.signedIn(as(ClaimLife.TREASURER).body(why), 16, "otp")
                    .post(reading)
                    .then()
                    .statusCode(401);
            Caller.signedIn(as(ClaimLife.TREASURER).body(why), 1)
                    .post(reading)
                    .then()
                    .statusCode(401);
            // a signatory needs no second factor for the account of his or her own organisation
            Caller.signedIn(as("ana").body(why), 16).post(reading).then().statusCode(401);
            Caller.signedIn(as("ana").body(why), 1).post(reading).then().statusCode(200);
        }

        @Test
        void decide_nothing_about_an_organisation_that_they_represent_or_did_lately() {
            Organisation ours = OrganisationFixtures.representedBy("ana", "rita");
            String id = ClaimLife.submitted(ours);
            decide(REVIEWER, id, "take").statusCode(403).body("reason", equalTo("own-claim"));
            // nor do they read what the desk prepares about it
            String other = "rolf claims-reviewer";
            decide(other, id, "take").statusCode(200);
            ClaimLife.check(other, id).statusCode(200);
            as(other).get("/api/v1/claims/" + id).then().body("desk.checklist.decided", everyItem(notNullValue()));
            as(REVIEWER)
                    .get("/api/v1/claims/" + id)
                    .then()
                    .body("desk.checklist.decided", everyItem(nullValue()), "desk.warnings", empty())
                    .body("desk.steps.reason", hasItem("own-claim"));
            as(REVIEWER)
                    .get("/api/v1/claims/" + id + "/history")
                    .then()
                    .body("items.act", hasItem("take"))
                    .body("items.act", not(hasItem("check")));
            String rita = as("ana")
                    .get("/api/v1/organisations/" + ours.id + "/representatives")
                    .path("items.find { it.name == 'rita' }.id");
            as("ana")
                    .delete("/api/v1/organisations/" + ours.id + "/representatives/" + rita)
                    .then()
                    .statusCode(204);
            decide(REVIEWER, id, "take").statusCode(403).body("reason", equalTo("own-claim"));
        }

        @Test
        void cannot_approve_more_than_the_envelope_has_also_at_once() throws Exception {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(
                                    "UPDATE claim_scheme SET envelope_cents = 94800, most_beneficiaries = 1")
                            .executeUpdate());
            String one = ClaimLife.recommended();
            String other = ClaimLife.recommended();
            List<Integer> codes = AtOnce.<Integer>answers(List.of(
                    () -> decide(APPROVER, one, "approve").extract().statusCode(),
                    () -> decide("ada claims-approver", other, "approve")
                            .extract()
                            .statusCode()));
            assertThat(codes).containsExactlyInAnyOrder(200, 409);
        }

        @Test
        void refuse_with_a_reason_and_another_reviewer_hears_the_appeal_once() {
            String id = ClaimLife.refused();
            post("ana", id, "appeal", "{\"message\": \"Nous avons déménagé.\"}")
                    .statusCode(200)
                    .body("status", equalTo("in-review"));
            decide(REVIEWER, id, "take").statusCode(403).body("reason", equalTo("same-reviewer"));
            decide("rob claims-reviewer", id, "take").statusCode(200);
            post("rob claims-reviewer", id, "propose-refusal", "{\"ground\": \"late\", \"message\": \"Non.\"}")
                    .statusCode(200)
                    .body("decision.ground", equalTo("late"), "decision.proposesGrant", equalTo(false));
            // the claimant reads what was appealed, not what is proposed now
            as("ana")
                    .get("/api/v1/claims/" + id)
                    .then()
                    .body("decision.ground", equalTo("too-near"), "decision.proposesGrant", nullValue());
            post(APPROVER, id, "refuse", "{\"ground\": \"too-near\", \"message\": \"Non.\"}")
                    .statusCode(200);
            post("ana", id, "appeal", "{\"message\": \"Encore.\"}")
                    .statusCode(409)
                    .body("reason", equalTo("appeal-over"));
        }

        @Test
        void lose_an_approval_when_another_account_is_given() {
            String id = ClaimLife.approved();
            ClaimLife.account("ana", id, "FR7630006000011234567890189")
                    .statusCode(200)
                    .body("status", equalTo("in-review"));
            as(APPROVER).get("/api/v1/claims/" + id).then().body("desk.envelope.reservedCents", equalTo(0));
        }

        @Test
        void see_an_account_that_another_organisation_gave_too() {
            ClaimLife.submitted();
            String id = ClaimLife.submitted();
            as(REVIEWER).get("/api/v1/claims/" + id).then().body("desk.warnings", hasItem("same-account-elsewhere"));
        }

        @Test
        void are_refused_a_version_that_is_not_the_current_one() {
            String id = ClaimLife.submitted();
            as(REVIEWER)
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .post("/api/v1/claims/" + id + "/decisions/take")
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void time_reminds_and_ends_what_nobody_finished() {
        String id = ClaimLife.draft();
        later(Duration.ofDays(88));
        clock.run();
        assertThat(mails()).contains("une échéance approche");
        later(Duration.ofDays(91));
        clock.run();
        as("ana").get("/api/v1/claims/" + id).then().body("status", equalTo("expired"));
        decide(APPROVER, id, "reopen").statusCode(409).body("reason", equalTo("expired-draft"));
    }

    private static void later(Duration by) {
        QuarkusMock.installMockForType(Clock.fixed(Now.instant().plus(by), ZoneOffset.UTC), Clock.class);
    }

    @Test
    void a_whole_account_number_is_in_no_answer_mail_log_or_table() {
        String id = ClaimLife.approved();
        ClaimLife.account("ana", id, "FR7630006000011234567890189").statusCode(200);
        String answers = String.join(
                "\n",
                as("ana").get("/api/v1/claims/" + id).asString(),
                as(AUDITOR).get("/api/v1/claims/" + id).asString(),
                as(AUDITOR).get("/api/v1/claims").asString(),
                as(AUDITOR).get("/api/v1/claims/" + id + "/history").asString(),
                ClaimLife.account("ana", id, "FR7630006000011234567890188")
                        .extract()
                        .asString());
        as(AUDITOR)
                .body("{\"reason\": \"Contrôle\"}")
                .post("/api/v1/claims/" + id + "/account/reading")
                .then()
                .statusCode(403);
        as(TREASURER)
                .body("{\"reason\": \"La banque appelle\"}")
                .post("/api/v1/claims/" + id + "/account/reading")
                .then()
                .statusCode(200)
                .body("iban", equalTo("FR7630006000011234567890189"));
        assertThat(text("SELECT note FROM audit_entry WHERE action = 'read-account'"))
                .contains("La banque appelle");
        String tables = text("SELECT a::text FROM audit_entry a")
                + text("SELECT i::text FROM idempotency_key i")
                + text("SELECT c::text FROM claim c")
                + text("SELECT a::text FROM claim_account a")
                + mails();
        for (String number : List.of(IBAN, "FR7630006000011234567890189", "30006000011234567890"))
            assertThat(answers + tables).doesNotContain(number);
        assertThat(audit.isIntact()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private List<String> recipients(String words) {
        return QuarkusTransaction.requiringNew().call(() -> (List<String>)
                entities.createNativeQuery("SELECT recipient FROM mail WHERE subject LIKE '%' || :words || '%'")
                        .setParameter("words", words)
                        .getResultList());
    }

    private String mails() {
        return text("SELECT m::text FROM mail m");
    }

    private String text(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList().toString());
    }
}
