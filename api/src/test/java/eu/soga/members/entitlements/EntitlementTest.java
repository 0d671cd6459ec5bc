package eu.soga.members.entitlements;

import static eu.soga.members.Association.act;
import static eu.soga.members.Association.get;
import static eu.soga.members.Association.member;
import static eu.soga.members.Association.read;
import static eu.soga.members.Association.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.members.Association;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.resources.KnowledgeAccess;
import eu.soga.resources.KnowledgeFixtures;
import eu.soga.shared.security.KeycloakRoles;
import eu.soga.testing.AtOnce;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has access as a member and why, what it gives, and the roles in Keycloak that follow. */
@QuarkusTest
class EntitlementTest {
    @Inject
    MemberAccess access;

    @Inject
    Session session;

    @Inject
    Clock clock;

    @BeforeEach
    void an_association() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    /** A paid membership of an organisation that these people sign for. */
    private static String memberOrganisation(Organisation organisation, String signatory) {
        String id = send(signatory, "memberships", Association.application("niveau-2", "operateurs", organisation))
                .statusCode(201)
                .extract()
                .path("id");
        act("bob board", id, "admit").statusCode(200);
        act("tess treasurer", id, "invoice").statusCode(200);
        Association.pay(id).statusCode(200);
        return id;
    }

    private static void leaves(Organisation organisation, String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> Representative.find(organisation.id, subject)
                        .orElseThrow()
                        .end(java.time.Instant.parse("2026-03-02T09:00:00Z")));
    }

    @Test
    void each_relation_is_a_reason_and_ending_one_keeps_the_others() {
        Organisation first = OrganisationFixtures.signedAndEditedBy("ana", "eve");
        Organisation second = OrganisationFixtures.signedAndEditedBy("bea", "eve");
        get("eve", "me/access").then().statusCode(200).body("items", hasSize(0));
        member("eve");
        memberOrganisation(first, "ana");
        memberOrganisation(second, "bea");
        get("eve", "me/access")
                .then()
                .body("items.via", containsInAnyOrder("own", "organisation", "organisation"))
                .body("items.level", containsInAnyOrder(1, 2, 2))
                .body("items.party", containsInAnyOrder("eve", first.name, second.name))
                .body("items[0].until", equalTo("2027-04-01"));
        assertThat(access.has("eve", 2)).isTrue();
        leaves(first, "eve");
        get("eve", "me/access").then().body("items.party", containsInAnyOrder("eve", second.name));
        leaves(second, "eve");
        get("eve", "me/access").then().body("items.party", contains("eve"));
        assertThat(access.has("eve", 2)).isFalse();
        assertThat(access.has("eve", 1)).isTrue();
        RestAssured.get("/api/v1/me/access").then().statusCode(401);
    }

    @Test
    void access_follows_the_ledger_day_by_day() {
        String id = member("ana");
        Association.at("2026-12-31T22:59:00Z");
        assertThat(access.of("ana")).extracting(MemberAccess.Reason::grace).containsExactly(false);
        // midnight in the association's zone; the clock has not looked at the membership yet
        Association.at("2026-12-31T23:01:00Z");
        assertThat(access.of("ana")).extracting(MemberAccess.Reason::grace).containsExactly(true);
        Association.at("2027-03-31T21:59:00Z");
        assertThat(access.of("ana")).hasSize(1);
        Association.at("2027-03-31T22:01:00Z");
        assertThat(access.of("ana")).isEmpty();
        // who resigns has no grace, also from within the days of grace
        Association.at("2027-02-01T09:00:00Z");
        act("ana", id, "resign", "keepData", true).statusCode(200);
        assertThat(access.of("ana")).isEmpty();
    }

    @Test
    void what_is_for_members_is_open_to_them_and_says_why_it_is_closed_to_others() {
        KnowledgeFixtures.of("module", "Sécuriser son système d’information")
                .access(KnowledgeAccess.MEMBERS, "Financé par les cotisations.")
                .load();
        String path = "resources/module";
        RestAssured.get("/api/v1/" + path)
                .then()
                .body("opening", equalTo("not-signed-in"))
                .body("terms.url", nullValue());
        get("ana", path).then().body("opening", equalTo("not-member")).body("terms.url", nullValue());
        // a role in the token opens nothing
        get("ana member", path).then().body("opening", equalTo("not-member"));
        String id = member("ana");
        get("ana", path).then().body("opening", equalTo("member")).body("terms.url", notNullValue());
        RestAssured.get("/api/v1/resources?q=securiser").then().body("items[0].terms.url", nullValue());
        String entry = read(id).getString("terms[0].entries[0].id");
        send("tess treasurer", "memberships/" + id + "/entries/" + entry + "/reverse", "{\"message\": \"Rejet\"}")
                .statusCode(200);
        get("ana", path).then().body("opening", equalTo("not-member"));
    }

    private static String quota(int amount) {
        return send("sec secretary", "entitlements", """
                {"tier": "niveau-1", "label": {"fr": "Heures de conseil", "en": "Hours of advice"}, "kind": "quota",
                 "amount": %d, "unit": "hours", "inGrace": false, "example": true}
                """.formatted(amount))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse use(String id, String entitlement, int amount) {
        return send(
                "sec secretary", "memberships/" + id + "/entitlements/" + entitlement + "/uses", """
                {"amount": %d, "usedOn": "2026-03-02", "note": "Atelier"}
                """.formatted(amount));
    }

    @Test
    void a_quota_is_used_up_in_each_term_and_never_beyond() throws Exception {
        String id = member("ana");
        String hours = quota(10);
        use(id, hours, 3)
                .statusCode(200)
                .body("items[0].used", equalTo(3))
                .body("items[0].left", equalTo(7))
                .body("items[0].uses[0].note", equalTo("Atelier"));
        use(id, hours, 8).statusCode(400).body("violations[0].message", containsString("7"));
        // five people record two hours each at once: three fit
        List<Integer> answers = AtOnce.answers(
                Collections.nCopies(5, () -> use(id, hours, 2).extract().statusCode()));
        assertThat(answers.stream().filter(code -> code == 200)).hasSize(3);
        use(id, hours, 1).statusCode(200).body("items[0].open", equalTo(false));
        use(id, hours, 1).statusCode(409);
        String first = get("ana", "memberships/" + id + "/entitlements")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].uses[0].id");
        String back = "memberships/" + id + "/entitlements/uses/" + first + "/reverse";
        send("sec secretary", back, "{\"message\": \"Annulé\"}").statusCode(200).body("items[0].left", equalTo(3));
        send("sec secretary", back, "{\"message\": \"Annulé\"}").statusCode(409);
        get("ana", "memberships/" + id + "/history")
                .then()
                .body("items.act", org.hamcrest.Matchers.hasItem("reverse-use"));
        get("sue", "memberships/" + id + "/entitlements").then().statusCode(404);
        send(
                        "ana",
                        "memberships/" + id + "/entitlements/" + hours + "/uses",
                        "{\"amount\": 1, \"usedOn\": \"2026-03-02\"}")
                .statusCode(403);
        // in the days of grace it is shown and closed; afterwards there is nothing
        Association.at("2027-01-10T09:00:00Z");
        get("ana", "memberships/" + id + "/entitlements").then().body("items[0].open", equalTo(false));
        use(id, hours, 1).statusCode(409);
        Association.at("2027-06-01T09:00:00Z");
        get("ana", "memberships/" + id + "/entitlements").then().body("items", hasSize(0));
    }

    @Test
    void the_database_keeps_the_quota_and_the_history() {
        String id = member("ana");
        String hours = quota(2);
        use(id, hours, 2).statusCode(200);
        String again =
                "INSERT INTO entitlement_use (id, created_at, entitlement_id, term_id, amount, used_on, by_subject,"
                        + " by_name) SELECT uuidv7(), created_at, entitlement_id, term_id, 1, used_on, 'x', 'x' FROM entitlement_use";
        assertThatThrownBy(() -> sql(again)).hasStackTraceContaining("used up");
        assertThatThrownBy(() -> sql("UPDATE entitlement_use SET amount = 1")).hasStackTraceContaining("written once");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    @Test
    void what_is_given_is_written_by_the_secretary_and_checked() {
        String wrong = """
                {"tier": "niveau-9", "label": {"en": "x"}, "kind": "rate", "amount": 101, "unit": "hours",
                 "inGrace": false, "example": false}
                """;
        send("sec secretary", "entitlements", wrong)
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/tier", "/label", "/amount", "/unit"));
        send("ana", "entitlements", wrong).statusCode(403);
        String hours = quota(10);
        RestAssured.get("/api/v1/entitlements").then().body("items.id", contains(hours));
        for (int i = 0; i < 2; i++)
            eu.soga.testing.Caller.as("sec", "secretary")
                    .noContentType()
                    .post("/api/v1/entitlements/" + hours + "/retire")
                    .then()
                    .statusCode(200)
                    .body("retiredOn", equalTo("2026-03-02"));
        RestAssured.get("/api/v1/entitlements").then().body("items", hasSize(0));
    }

    /** Keycloak as the rounds see it. */
    private static class Accounts extends KeycloakRoles {
        final Map<String, Set<String>> holders = new HashMap<>();
        boolean down;
        String gone = "";

        Accounts() {
            super(null, "soga");
        }

        private Set<String> of(String role) {
            if (down) throw new IllegalStateException("Keycloak is down");
            return holders.computeIfAbsent(role, _ -> new HashSet<>());
        }

        @Override
        public Set<String> holders(String role) {
            return Set.copyOf(of(role));
        }

        @Override
        public void grant(String subject, String role) {
            if (subject.equals(gone)) throw new IllegalStateException("no such account");
            of(role).add(subject);
        }

        @Override
        public void revoke(String subject, String role) {
            of(role).remove(subject);
        }
    }

    @Test
    void roles_follow_the_ledger_and_catch_up_after_an_outage() {
        Accounts keycloak = new Accounts();
        MemberRoles roles = new MemberRoles(access, keycloak, session, clock);
        Organisation organisation = OrganisationFixtures.signedAndEditedBy("ana", "eve");
        member("eve");
        keycloak.down = true;
        memberOrganisation(organisation, "ana");
        roles.run();
        keycloak.down = false;
        // somebody gave a role by hand to a person who is no member
        keycloak.grant("otto", "member");
        roles.run();
        assertThat(keycloak.holders)
                .isEqualTo(Map.of(
                        "member", Set.of("ana", "eve"),
                        "member-level-1", Set.of("eve"),
                        "member-level-2", Set.of("ana", "eve")));
        assertThat(roles.reconcile()).isZero();
        leaves(organisation, "ana");
        assertThat(roles.reconcile()).isEqualTo(2);
        assertThat(keycloak.holders.get("member")).containsExactly("eve");
        Association.at("2027-06-01T09:00:00Z");
        roles.reconcile();
        assertThat(keycloak.holders.values())
                .allSatisfy(holders -> assertThat(holders).isEmpty());
    }

    @Test
    void an_account_that_is_gone_keeps_nobody_waiting_and_a_round_runs_in_one_process() {
        Accounts keycloak = new Accounts();
        keycloak.gone = "ana";
        MemberRoles roles = new MemberRoles(access, keycloak, session, clock);
        member("ana");
        member("eve");
        sql("INSERT INTO member_role_round (claimed_until) VALUES ('2026-03-02T09:05:00Z')");
        roles.run();
        assertThat(keycloak.holders).isEmpty();
        // the process that claimed it died: the next one goes on
        sql("UPDATE member_role_round SET claimed_until = '2026-03-02T08:59:00Z'");
        roles.run();
        assertThat(keycloak.holders.get("member")).containsExactly("eve");
    }
}
