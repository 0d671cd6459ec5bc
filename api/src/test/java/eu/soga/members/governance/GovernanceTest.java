package eu.soga.members.governance;

import static eu.soga.members.Association.act;
import static eu.soga.members.Association.get;
import static eu.soga.members.Association.member;
import static eu.soga.members.Association.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.members.Association;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Seats and mandates of the board, and who may vote. */
@QuarkusTest
class GovernanceTest {
    @Inject
    Session session;

    @Inject
    BoardReports reports;

    @BeforeEach
    void an_association() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(statement).executeUpdate());
    }

    private static ValidatableResponse mandate(String college, String holder, String from, String to, String more) {
        return send("bob board", "mandates", """
                {"college": "%s", "holder": "%s", "entry": "elected", "from": "%s", "to": "%s"%s}
                """.formatted(college, holder, from, to, more));
    }

    @Nested
    class Board {
        @Test
        void has_no_more_mandates_than_seats_on_any_day() {
            mandate("recherche", "Ana", "2026-01-01", "2028-01-01", "").statusCode(201);
            String ending = mandate("recherche", "Bea", "2026-01-01", "2027-01-01", "")
                    .statusCode(201)
                    .extract()
                    .path("id");
            mandate("recherche", "Cyd", "2026-06-01", "2026-07-01", "").statusCode(409);
            // a seat that falls vacant is taken from that day on, and not a day earlier
            mandate("recherche", "Cyd", "2026-12-31", "2028-01-01", "").statusCode(409);
            mandate("recherche", "Cyd", "2027-01-01", "2029-01-01", "").statusCode(201);
            Caller.as("bob", "board")
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body("{\"on\": \"2026-03-01\", \"how\": \"resigned\", \"message\": \"Lettre\"}")
                    .post("/api/v1/mandates/" + ending + "/end")
                    .then()
                    .statusCode(200)
                    .body("to", equalTo("2026-03-01"))
                    .body("endedBy", equalTo("resigned"));
            mandate("recherche", "Dee", "2026-03-01", "2027-01-01", ", \"office\": \"trésorière\"")
                    .statusCode(201);
            RestAssured.get("/api/v1/governance?year=2026")
                    .then()
                    .body("colleges.seats", contains(4, 2, 5, 2, 3, null))
                    .body("colleges[1].filled", equalTo(2))
                    .body("colleges[1].mandates.holder", containsInAnyOrder("Ana", "Bea", "Dee"))
                    .body("years", contains(2026));
            mandate("fondateurs", "Eve", "2026-01-01", "2027-01-01", "").statusCode(400);
            mandate("recherche", "Eve", "2027-01-01", "2026-01-01", "").statusCode(400);
            send("ana", "mandates", "{}").statusCode(403);
        }

        @Test
        void takes_nobody_twice_into_one_seat_however_many_write_at_once() throws Exception {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String holder = "P" + i;
                writers.add(() -> mandate("salaries", holder, "2026-01-01", "2027-01-01", "")
                        .extract()
                        .statusCode());
            }
            assertThat(AtOnce.answers(writers).stream().filter(code -> code == 201))
                    .hasSize(2);
            assertThatThrownBy(
                            () -> sql(
                                    "INSERT INTO board_mandate (id, version, created_at, college, holder, entry, from_day,"
                                            + " to_day) VALUES (uuidv7(), 0, now(), 'salaries', 'X', 'ELECTED', '2026-06-01', '2026-07-01')"))
                    .hasStackTraceContaining("seats of this college are taken");
        }

        @Test
        void a_member_holds_one_seat_and_a_mistake_is_taken_back() {
            String ana = member("ana");
            String of = ", \"membershipId\": \"" + ana + "\"";
            String first = mandate("individus-benevoles", "Ana", "2026-01-01", "2028-01-01", of)
                    .statusCode(201)
                    .extract()
                    .path("id");
            mandate("recherche", "Ana", "2027-01-01", "2029-01-01", of).statusCode(409);
            String mistake = "{\"how\": \"mistake\", \"message\": \"Erreur\"}";
            end(first, 5, mistake).statusCode(412);
            end(first, 0, mistake).statusCode(200);
            end(first, 1, mistake).statusCode(409);
            RestAssured.get("/api/v1/governance").then().body("colleges[4].mandates", hasSize(0));
            mandate("recherche", "Ana", "2027-01-01", "2029-01-01", of).statusCode(201);
        }

        private ValidatableResponse end(String id, int version, String body) {
            return Caller.as("bob", "board")
                    .header("If-Match", "\"" + version + "\"")
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/mandates/" + id + "/end")
                    .then();
        }

        @Test
        void is_told_of_vacant_seats_and_of_holders_who_left() {
            String ana = member("ana");
            mandate("individus-benevoles", "Ana", "2026-01-01", "2028-01-01", ", \"membershipId\": \"" + ana + "\"")
                    .statusCode(201);
            mandate("salaries", "Bea", "2026-01-01", "2026-04-01", "").statusCode(201);
            get("bob board", "governance/alarms")
                    .then()
                    .body("items.findAll { it.kind == 'vacant' }.count", contains(4, 2, 5, 1, 2))
                    .body("items.findAll { it.kind == 'ends-soon' }.mandate.holder", contains("Bea"))
                    .body("items.findAll { it.kind == 'holder-left' }", hasSize(0));
            act("ana", ana, "resign", "keepData", true).statusCode(200);
            Association.at("2026-03-04T09:00:00Z");
            get("bob board", "governance/alarms")
                    .then()
                    .body("items.findAll { it.kind == 'holder-left' }.mandate.holder", contains("Ana"));
            get("ana", "governance/alarms").then().statusCode(403);
        }

        @Test
        void of_years_before_is_what_the_reports_print() {
            reports.load(List.of(
                    new BoardReports.Line(2022, "Une présidente", "Présidente", null, false),
                    new BoardReports.Line(2022, "Un trésorier", null, "Une structure", true)));
            RestAssured.get("/api/v1/governance?year=2022")
                    .then()
                    .body("reported.name", contains("Une présidente", "Un trésorier"))
                    .body("reported.leftInYear", contains(false, true))
                    .body("years", contains(2026, 2022));
            RestAssured.get("/api/v1/governance?year=99999").then().statusCode(400);
        }
    }

    private static String frozen(String record) {
        return send("bob board", "electorates", """
                {"label": "Assemblée générale", "recordDate": "%s", "meetingOn": "2026-06-01",
                 "challengeUntil": "2026-05-25", "proxyLimit": 1}
                """.formatted(record))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath electors(String id) {
        return get("bob board", "electorates/" + id + "/electors").jsonPath();
    }

    @Nested
    class Voters {
        @Test
        void are_the_paid_members_of_the_record_date_and_stay_so() {
            String ana = member("ana");
            String bea = member("bea");
            Association.due("cyd");
            String id = frozen("2026-03-02");
            assertThat(electors(id).<String>getList("items.name")).containsExactly("ana", "bea");
            // what happens later changes nothing
            act("ana", ana, "resign", "keepData", true).statusCode(200);
            Association.at("2026-03-10T09:00:00Z");
            member("dee");
            assertThat(electors(id).<String>getList("items.name")).containsExactly("ana", "bea");
            // the same day frozen later says the same; a later day says what was true then
            assertThat(electors(frozen("2026-03-01")).<String>getList("items")).isEmpty();
            assertThat(electors(frozen("2026-03-09")).<String>getList("items.name"))
                    .containsExactly("bea");
            assertThat(electors(frozen("2026-03-10")).<String>getList("items.name"))
                    .containsExactly("bea", "dee");
            get("bob board", "electorates/" + id)
                    .then()
                    .body("voters", equalTo(2))
                    .body("graceVotes", equalTo(false));
            assertThat(get("bob board", "electorates/" + id + "/electors.csv")
                            .asString()
                            .lines())
                    .hasSize(3)
                    .anyMatch(line -> line.contains("bea,individus-benevoles,niveau-1,1,frozen,,0"));
            assertThatThrownBy(() -> sql("DELETE FROM elector")).hasStackTraceContaining("written once");
            assertThatThrownBy(() -> sql("UPDATE elector SET weight = 2")).hasStackTraceContaining("written once");
            get("bea", "electorates/" + id + "/electors").then().statusCode(403);
            get("bea", "electorates/" + id + "/voters").then().body("items.name", contains("ana", "bea"));
            get("sue", "electorates/" + id + "/voters").then().statusCode(404);
            send("sec secretary", "electorates", "{}").statusCode(403);
            assertThat(bea).isNotEmpty();
        }

        @Test
        void include_who_is_in_grace_when_the_statutes_say_so() {
            member("ana");
            Association.at("2027-02-01T09:00:00Z");
            assertThat(electors(frozen2027()).getList("items")).isEmpty();
            send("bob board", "statutes", """
                    {"version": "2027", "adoptedOn": "2027-01-15", "secretaryAdmits": false, "graceVotes": true}
                    """).statusCode(201);
            JsonPath voters = electors(frozen2027());
            assertThat(voters.<String>getList("items.name")).containsExactly("ana");
            assertThat(voters.getBoolean("items[0].inGrace")).isTrue();
        }

        private String frozen2027() {
            return send("bob board", "electorates", """
                    {"label": "AG", "recordDate": "2027-02-01", "meetingOn": "2027-02-20",
                     "challengeUntil": "2027-02-10", "proxyLimit": 2}
                    """)
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        @Test
        void are_challenged_by_members_and_changed_by_the_board_in_the_open() {
            String ana = member("ana");
            String cyd = Association.due("cyd");
            String id = frozen("2026-03-02");
            String challenge = "{\"membershipId\": \"%s\", \"message\": \"J'ai payé\"}";
            send("cyd", "electorates/" + id + "/challenges", challenge.formatted(cyd))
                    .statusCode(200)
                    .body("items[0].challenged", equalTo(true))
                    .body("items[0].voter", equalTo(false));
            send("cyd", "electorates/" + id + "/challenges", challenge.formatted(cyd))
                    .statusCode(409);
            send("cyd", "electorates/" + id + "/challenges", challenge.formatted(ana))
                    .statusCode(404);
            String open = get("bob board", "electorates/" + id + "/challenges").path("items[0].id");
            String decide = "electorates/" + id + "/challenges/" + open + "/decide";
            send("cyd board", decide, "{\"accepted\": true, \"message\": \"Oui\"}")
                    .statusCode(403);
            send("bob board", decide, "{\"accepted\": true, \"message\": \"Virement retrouvé\"}")
                    .statusCode(200);
            send("bob board", decide, "{\"accepted\": false, \"message\": \"Non\"}")
                    .statusCode(409);
            assertThat(electors(id).<String>getList("items.name")).containsExactly("ana", "cyd");
            assertThat(electors(id).<Boolean>getList("items.added")).containsExactly(false, true);
            // another one is taken out, and stays visible
            send("ana", "electorates/" + id + "/challenges", challenge.formatted(ana))
                    .statusCode(200);
            String second =
                    get("bob board", "electorates/" + id + "/challenges").path("items.find { it.accepted == null }.id");
            send(
                            "bob board",
                            "electorates/" + id + "/challenges/" + second + "/decide",
                            "{\"accepted\": true, \"message\": \"Retrait\"}")
                    .statusCode(200);
            assertThat(electors(id).getBoolean("items[0].removed")).isTrue();
            get("bob board", "electorates/" + id).then().body("voters", equalTo(1));
            Association.at("2026-05-26T09:00:00Z");
            send("cyd", "electorates/" + id + "/challenges", challenge.formatted(cyd))
                    .statusCode(409)
                    .body("detail", containsString("2026-05-25"));
        }

        @Test
        void hold_no_more_proxies_than_the_meeting_allows_and_pass_none_on() throws Exception {
            String ana = member("ana");
            String bea = member("bea");
            String cyd = member("cyd");
            String dee = member("dee");
            String id = frozen("2026-03-02");
            proxy("ana", id, ana, bea).statusCode(200).body("items[0].votesBy", equalTo("bea"));
            proxy("cyd", id, cyd, bea).statusCode(409).body("detail", containsString("limit"));
            proxy("bea", id, bea, dee).statusCode(409).body("detail", containsString("passed on"));
            proxy("cyd", id, cyd, ana).statusCode(409);
            proxy("cyd", id, cyd, cyd).statusCode(400);
            proxy("sue", id, cyd, dee).statusCode(404);
            Caller.as("ana")
                    .delete("/api/v1/electorates/" + id + "/proxies/" + ana)
                    .then()
                    .statusCode(204);
            // two give theirs to one voter at once: one of them does
            List<Integer> answers = AtOnce.answers(List.of(
                    () -> proxy("ana", id, ana, dee).extract().statusCode(),
                    () -> proxy("cyd", id, cyd, dee).extract().statusCode()));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThatThrownBy(() ->
                            sql("INSERT INTO proxy (electorate_id, giver, holder, created_at, by_subject) VALUES ('"
                                    + id + "', '" + bea + "', '" + dee + "', now(), 'x')"))
                    .hasStackTraceContaining("as many proxies as allowed");
            get("dee", "me/electorates")
                    .then()
                    .body("items[0].proxies", equalTo(1))
                    .body("items.party", hasItem("dee"));
        }

        private ValidatableResponse proxy(String who, String id, String giver, String holder) {
            return send(
                    who,
                    "electorates/" + id + "/proxies",
                    "{\"giver\": \"%s\", \"holder\": \"%s\"}".formatted(giver, holder));
        }

        @Test
        void of_an_organisation_are_spoken_for_by_its_signatories() {
            var organisation = OrganisationFixtures.signedAndEditedBy("ana", "eve");
            String id = send("ana", "memberships", Association.application("niveau-1", "operateurs", organisation))
                    .statusCode(201)
                    .extract()
                    .path("id");
            act("bob board", id, "admit").statusCode(200);
            act("tess treasurer", id, "invoice").statusCode(200);
            Association.pay(id).statusCode(200);
            frozen("2026-03-02");
            get("ana", "me/electorates").then().body("items.party", contains(organisation.name));
            get("eve", "me/electorates").then().body("items", hasSize(0));
        }
    }
}
