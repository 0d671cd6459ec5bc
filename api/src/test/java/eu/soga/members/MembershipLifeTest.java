package eu.soga.members;

import static eu.soga.members.Association.act;
import static eu.soga.members.Association.applied;
import static eu.soga.members.Association.at;
import static eu.soga.members.Association.counts;
import static eu.soga.members.Association.due;
import static eu.soga.members.Association.get;
import static eu.soga.members.Association.member;
import static eu.soga.members.Association.pay;
import static eu.soga.members.Association.read;
import static eu.soga.members.Association.send;
import static eu.soga.members.Association.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.AtOnce;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A membership from the application to the return after a lapse, with a clock that moves. */
@QuarkusTest
class MembershipLifeTest {
    @Inject
    MembershipClock clock;

    @Inject
    MembershipClock.Step step;

    @Inject
    DataSource database;

    @BeforeEach
    void an_association() {
        at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    @Nested
    class Applying {
        @Test
        void a_person_applies_is_asked_answers_and_is_admitted() {
            String id = applied("ana");
            act("sec secretary", id, "ask", "message", "Êtes-vous bénévole ?")
                    .statusCode(200)
                    .body("status", equalTo("incomplete"));
            act("ana", id, "answer", "message", "Oui.").statusCode(200).body("status", equalTo("applied"));
            act("bob board", id, "admit")
                    .statusCode(200)
                    .body("status", equalTo("admitted"))
                    .body("terms", hasSize(1))
                    .body("terms[0].year", equalTo(2026))
                    .body("terms[0].firstDay", equalTo("2026-03-02"))
                    .body("terms[0].endDay", equalTo("2027-01-01"))
                    .body("terms[0].dues.asked.cents", equalTo(5000))
                    .body("terms[0].dues.reference", nullValue())
                    .body("colleges", hasSize(1));
            act("tess treasurer", id, "invoice")
                    .statusCode(200)
                    .body("status", equalTo("due"))
                    .body("terms[0].dues.reference", startsWith("RF"))
                    .body("terms[0].dues.dueOn", equalTo("2026-04-01"));
            get("sec secretary", "memberships/" + id + "/history")
                    .then()
                    .body("items.act", contains("apply", "ask", "answer", "admit", "invoice"));
        }

        @Test
        void two_signatories_at_once_make_one_application() throws Exception {
            Organisation organisation = OrganisationFixtures.representedBy("ana", "ida");
            String body = Association.application("niveau-1", "operateurs", organisation);
            List<Integer> answers = AtOnce.answers(Stream.of("ana", "ida")
                    .<Callable<Integer>>map(person ->
                            () -> send(person, "memberships", body).extract().statusCode())
                    .toList());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
            send("ida", "memberships", body)
                    .statusCode(409)
                    .body("type", equalTo("/problems/duplicate"))
                    .body("existing", startsWith("/api/v1/memberships/"));
        }

        @Test
        void an_editor_does_not_apply_and_a_stranger_learns_nothing() {
            Organisation organisation = OrganisationFixtures.signedAndEditedBy("ana", "eve");
            String body = Association.application("niveau-1", "operateurs", organisation);
            send("eve", "memberships", body).statusCode(403);
            send("sue", "memberships", body).statusCode(404);
            String id =
                    send("ana", "memberships", body).statusCode(201).extract().path("id");
            get("eve", "memberships/" + id).then().statusCode(200).body("actions", hasSize(0));
            get("sue", "memberships/" + id).then().statusCode(404);
            get("adam admin", "memberships/" + id).then().statusCode(404);
            get("sue", "memberships").then().statusCode(403);
        }

        @Test
        void every_broken_rule_is_named() {
            send("ana", "memberships", """
                    {"tier": "gold", "college": "operateurs", "segment": "rich", "statutes": "1901", "language": "fr"}
                    """)
                    .statusCode(400)
                    .body("violations.pointer", contains("/tier", "/college", "/segment", "/country", "/statutes"));
        }

        @Test
        void a_price_by_budget_asks_for_the_budget() {
            send("sec secretary", "tiers/niveau-2/prices", """
                    {"validFrom": "2026-01-01", "year": "rolling", "currency": "EUR", "example": true,
                     "brackets": [{"from": 0, "cents": 10000}, {"from": 10000000, "cents": 30000}]}
                    """).statusCode(201);
            Organisation organisation = OrganisationFixtures.representedBy("ana");
            String body = Association.application("niveau-2", "operateurs", organisation);
            send("ana", "memberships", body).statusCode(400).body("violations.pointer", contains("/budget"));
            String with = body.replaceFirst("\\}\\s*$", ", \"budget\": {\"cents\": 20000000, \"currency\": \"EUR\"}}");
            String id =
                    send("ana", "memberships", with).statusCode(201).extract().path("id");
            act("bob board", id, "admit")
                    .body("terms[0].dues.asked.cents", equalTo(30000))
                    .body("terms[0].endDay", equalTo("2027-03-02"));
        }

        @Test
        void the_secretary_admits_only_when_the_statutes_say_so() {
            String id = applied("ana");
            act("sec secretary", id, "admit").statusCode(403).body("reason", equalTo("board-admits"));
            send("bob board", "statutes", """
                    {"version": "2026", "adoptedOn": "2026-03-01", "secretaryAdmits": true, "graceVotes": false}
                    """).statusCode(201);
            act("sec secretary", id, "admit").statusCode(200);
        }

        @Test
        void nobody_decides_on_his_or_her_own() {
            String id = applied("bob");
            act("bob board", id, "admit").statusCode(403).body("reason", equalTo("own-membership"));
            Organisation organisation = OrganisationFixtures.representedBy("bob", "ana");
            String theirs = send("ana", "memberships", Association.application("niveau-1", "operateurs", organisation))
                    .extract()
                    .path("id");
            act("bob board", theirs, "admit").statusCode(403).body("reason", equalTo("own-membership"));
            act("bea board", theirs, "admit").statusCode(200);
        }

        @Test
        void who_was_refused_may_apply_again() {
            String id = applied("ana");
            act("bob board", id, "refuse").statusCode(400);
            act("bob board", id, "refuse", "message", "Hors de notre objet.").body("status", equalTo("refused"));
            assertThat(applied("ana")).isNotEqualTo(id);
        }

        @Test
        void an_application_is_made_once_per_key() {
            String body = Association.application("niveau-1", "individus-benevoles", null);
            List<String> ids = Stream.of(1, 2)
                    .map(_ -> eu.soga.testing.Caller.as("ana")
                            .header("Idempotency-Key", "once")
                            .contentType("application/json")
                            .body(body)
                            .post("/api/v1/memberships")
                            .<String>path("id"))
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
    }

    @Nested
    class Years {
        @Test
        void from_payment_over_grace_and_lapse_to_the_return() {
            String id = member("ana");
            assertThat(status(id)).isEqualTo("current");
            assertThat(Announcements.of(MembershipAnnouncement.Started.class)).hasSize(1);
            // 31 December 2026, 23:30 in Paris; then half past midnight, which is still December in UTC
            at("2026-12-31T22:30:00Z");
            clock.run();
            assertThat(status(id)).isEqualTo("current");
            at("2026-12-31T23:30:00Z");
            clock.run();
            assertThat(status(id)).isEqualTo("grace");
            assertThat(read(id).getString("state.graceUntil")).isEqualTo("2027-04-01");
            at("2027-03-31T21:30:00Z");
            clock.run();
            assertThat(status(id)).isEqualTo("grace");
            at("2027-03-31T22:30:00Z");
            clock.run();
            clock.run();
            assertThat(status(id)).isEqualTo("lapsed");
            assertThat(Announcements.of(MembershipAnnouncement.Lapsed.class)).hasSize(1);
            at("2028-02-01T09:00:00Z");
            act("ana", id, "return").statusCode(200).body("status", equalTo("due"));
            pay(id).body("status", equalTo("current")).body("terms", hasSize(2));
            assertThat(counts("?year=2026")).containsEntry("new", 1).containsEntry("paid", 1);
            assertThat(counts("?year=2027")).containsEntry("lapsed", 1).containsEntry("paid", 0);
            assertThat(counts("?year=2028")).containsEntry("returned", 1).containsEntry("new", 0);
            assertThat(counts("?on=2026-12-31")).containsEntry("upToDate", 1);
            assertThat(counts("?on=2027-01-01")).containsEntry("upToDate", 0);
        }

        @Test
        void a_renewal_follows_without_a_gap_and_counts_as_one() {
            String id = member("ana");
            act("ana", id, "renew")
                    .statusCode(200)
                    .body("status", equalTo("current"))
                    .body("terms[1].firstDay", equalTo("2027-01-01"))
                    .body("terms[1].settled", equalTo(false));
            act("ana", id, "renew").statusCode(409);
            at("2027-02-01T09:00:00Z");
            clock.run();
            assertThat(status(id)).isEqualTo("grace");
            pay(id).body("status", equalTo("current"));
            assertThat(counts("?year=2027")).containsEntry("renewed", 1).containsEntry("renewalRate", 1.0f);
        }

        @Test
        void a_partial_payment_is_not_enough_and_a_reversal_takes_it_back() {
            String id = due("ana");
            pay(id, 4999).body("status", equalTo("due")).body("terms[0].dues.balance", equalTo(1));
            String entry =
                    pay(id, 1).body("status", equalTo("current")).extract().path("terms[0].entries[0].id");
            act("tess treasurer", id, "entries/" + entry + "/reverse", "message", "Rejet de la banque")
                    .statusCode(200)
                    .body("status", equalTo("due"))
                    .body("terms[0].dues.balance", equalTo(4999));
            act("tess treasurer", id, "entries/" + entry + "/reverse", "message", "Encore")
                    .statusCode(409);
            assertThat(counts("?year=2026")).containsEntry("paid", 0);
        }

        @Test
        void the_board_waives_with_a_reason() {
            String id = due("ana");
            String path = "terms/" + read(id).getString("terms[0].id") + "/waivers";
            act("tess treasurer", id, path, "message", "Solidarité").statusCode(403);
            act("bob board", id, path).statusCode(400);
            act("bob board", id, path, "message", "Solidarité")
                    .statusCode(200)
                    .body("status", equalTo("current"))
                    .body("terms[0].exempt", equalTo(true));
            assertThat(counts("?year=2026")).containsEntry("paid", 1);
        }

        @Test
        void another_tier_is_a_line_of_the_same_term_and_no_renewal() {
            String id = member("ana");
            act("ana", id, "change-tier", "tier", "niveau-2")
                    .statusCode(200)
                    .body("status", equalTo("current"))
                    .body("state.tier", equalTo("niveau-1"))
                    .body("terms", hasSize(1))
                    .body("terms[0].lines[1].cents", equalTo(7000))
                    .body("terms[0].dues.balance", equalTo(7000));
            pay(id).body("state.tier", equalTo("niveau-2"));
            assertThat(counts("?year=2026")).containsEntry("new", 1).containsEntry("renewed", 0);
            JsonPath by = get("sec secretary", "members/counts?year=2026").jsonPath();
            assertThat(by.getList("by.tier.value")).containsExactly("niveau-2");
        }

        @Test
        void a_tier_changed_on_the_roll_over_day_stays_in_the_term() {
            String id = member("ana");
            at("2026-10-01T09:00:00Z");
            act("ana", id, "change-tier", "tier", "niveau-2")
                    .statusCode(200)
                    .body("terms", hasSize(1))
                    .body("terms[0].endDay", equalTo("2027-01-01"));
            String late = due("lea");
            assertThat(read(late).getInt("terms[0].year")).isEqualTo(2027);
            assertThat(read(late).getString("terms[0].endDay")).isEqualTo("2028-01-01");
        }

        @Test
        void who_resigns_for_a_later_day_leaves_on_that_day() {
            String id = member("ana");
            act("ana", id, "resign", "on", "2026-06-01", "keepData", true)
                    .statusCode(200)
                    .body("status", equalTo("current"))
                    .body("state.resignsOn", equalTo("2026-06-01"));
            at("2026-05-31T22:00:00Z");
            clock.run();
            JsonPath left = read(id);
            assertThat(left.getString("status")).isEqualTo("resigned");
            assertThat(left.getString("terms[0].endDay")).isEqualTo("2026-06-01");
            assertThat(left.getString("colleges[0].to")).isEqualTo("2026-06-01");
            at("2026-07-01T09:00:00Z");
            act("ana", id, "return").statusCode(200).body("status", equalTo("due"));
        }

        @Test
        void an_exclusion_needs_a_hearing_and_can_be_undone() {
            String id = member("ana");
            act("bob board", id, "exclude", "heardOn", "2026-03-05", "message", "Motif")
                    .statusCode(400);
            act("bob board", id, "exclude", "heardOn", "2026-03-01", "message", "Motif")
                    .body("status", equalTo("excluded"));
            act("ana", id, "return").statusCode(409).body("reason", equalTo("wrong-state"));
            act("bob board", id, "reinstate", "message", "Recours accepté").body("status", equalTo("lapsed"));
            act("ana", id, "return").body("status", equalTo("due"));
        }

        @Test
        void a_member_is_in_one_college_at_a_time() {
            String id = member("ana");
            at("2026-05-01T09:00:00Z");
            act("bob board", id, "change-college", "college", "operateurs").statusCode(400);
            act("bob board", id, "change-college", "college", "salaries", "from", "2026-04-01")
                    .statusCode(200)
                    .body("colleges.college", contains("individus-benevoles", "salaries"))
                    .body("colleges[0].to", equalTo("2026-04-01"));
        }

        @Test
        void two_memberships_become_one_and_nothing_is_counted_twice() {
            String stays = member("ana");
            String goes = member("ida");
            act("sec secretary", goes, "merge", "into", stays, "message", "La même personne")
                    .statusCode(200)
                    .body("status", equalTo("merged"))
                    .body("state.mergedInto", equalTo(stays));
            assertThat(read(stays).getList("terms")).hasSize(2);
            assertThat(counts("?year=2026")).containsEntry("paid", 1).containsEntry("new", 1);
            act("ana", stays, "renew").statusCode(200);
        }

        @ParameterizedTest
        @CsvSource({"/api/v1/price-lists/, niveau-1"})
        void a_price_that_somebody_was_asked_stays(String path, String tier) {
            due("ana");
            JsonPath list = get("sec secretary", "tiers/" + tier + "/prices").jsonPath();
            assertThat(list.getBoolean("items[0].used")).isTrue();
            eu.soga.testing.Caller.as("sec", "secretary")
                    .delete(path + list.getString("items[0].id"))
                    .then()
                    .statusCode(409);
            Association.prices(tier, "2027-01-01", 60_00);
            send("sec secretary", "tiers/" + tier + "/prices", """
                    {"validFrom": "2027-01-01", "year": "calendar", "currency": "EUR",
                     "brackets": [{"from": 0, "cents": 1}], "example": true}
                    """)
                    .statusCode(409)
                    .body("existing", notNullValue());
        }
    }

    @Nested
    class TheClock {
        @Test
        void does_the_rest_when_it_was_killed_half_way_and_nothing_twice() throws Exception {
            List<String> ids =
                    IntStream.range(0, 12).mapToObj(i -> member("p" + i)).toList();
            at("2027-04-02T09:00:00Z");
            Announcements.forget();
            List<UUID> due = step.due();
            step.advance(due.subList(0, 5));
            // two processes at once, each with the whole list
            AtOnce.answers(Collections.nCopies(2, () -> {
                Arc.container().requestContext().activate();
                step.advance(due);
                return null;
            }));
            clock.run();
            assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo("lapsed"));
            assertThat(Announcements.of(MembershipAnnouncement.Lapsed.class)).hasSize(12);
            get("sec secretary", "memberships/" + ids.getFirst() + "/history")
                    .then()
                    .body("items.findAll { it.act == 'time' }", hasSize(1));
        }

        @Test
        void calls_for_the_dues_of_who_was_admitted_once() {
            String id = applied("ana");
            act("bob board", id, "admit").statusCode(200);
            clock.run();
            clock.run();
            assertThat(status(id)).isEqualTo("due");
            assertThat(Announcements.of(MembershipAnnouncement.Called.class)).hasSize(1);
        }
    }

    @Nested
    class TheDatabase {
        private void refused(String sql, String why) {
            assertThatThrownBy(() -> {
                        try (var connection = database.getConnection();
                                var statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }

        @Test
        void keeps_what_must_never_be_false() {
            member("ana");
            refused("UPDATE dues_entry SET cents = 1", "written once");
            refused("DELETE FROM dues_entry", "written once");
            refused("UPDATE term_line SET cents = 1", "written once");
            refused("UPDATE membership_term SET end_day = end_day + 1", "written once");
            refused("UPDATE membership_term SET reference = 'RF'", "written once");
            refused("DELETE FROM membership_term", "written once");
            refused("UPDATE price_list SET brackets = '[{\"from\": 0, \"cents\": 1}]'", "not changed");
            refused(
                    "INSERT INTO membership_term (id, created_at, membership_id, year, first_day, end_day, currency)"
                            + " SELECT uuidv7(), now(), membership_id, 2026, date '2026-12-31', date '2027-06-01', 'EUR'"
                            + " FROM membership_term",
                    "membership_term_overlaps_none");
            refused(
                    "INSERT INTO college_stay (id, created_at, membership_id, college, from_day)"
                            + " SELECT uuidv7(), now(), id, 'salaries', date '2026-05-01' FROM membership",
                    "college_stay_one_at_a_time");
        }
    }

    @Nested
    class Reading {
        @Test
        void what_a_prospect_compares_is_public() {
            get("ana", "tiers")
                    .then()
                    .body("items.code", contains("niveau-1", "niveau-2"))
                    .body("items[0].finances.fr", equalTo("Les missions d’intérêt général"))
                    .body("items[0].price.brackets[0].cents", equalTo(5000))
                    .body("items[0].price.example", equalTo(true));
            io.restassured.RestAssured.get("/api/v1/colleges")
                    .then()
                    .statusCode(200)
                    .body("items.seats", contains(4, 2, 5, 2, 3, null));
            io.restassured.RestAssured.get("/api/v1/segments").then().body("items", hasSize(7));
            io.restassured.RestAssured.get("/api/v1/benefits").then().body("items", hasSize(7));
            io.restassured.RestAssured.get("/api/v1/statutes").then().body("items[0].inForce", equalTo(true));
        }

        @Test
        void the_desk_finds_memberships_page_by_page() {
            List<String> ids =
                    IntStream.range(0, 5).mapToObj(i -> applied("p" + i)).toList();
            JsonPath first =
                    get("sec secretary", "memberships?size=2&status=applied").jsonPath();
            assertThat(first.getInt("total.value")).isEqualTo(5);
            JsonPath second = get("aud auditor", "memberships?size=2&status=applied&cursor=" + first.getString("next"))
                    .jsonPath();
            assertThat(second.getList("items.id")).containsExactly(ids.get(2), ids.get(1));
            get("sec secretary", "memberships?status=happy").then().statusCode(400);
            get("sec secretary", "memberships.csv?status=happy").then().statusCode(400);
            assertThat(get("sec secretary", "memberships.csv?q=p3").asString().lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(",applied,p3,,FR,niveau-1,individus-benevoles,,");
            get("sec secretary", "memberships?q=p3").then().body("items.name", contains("p3"));
            member("ana");
            get("sec secretary", "memberships?status=current")
                    .then()
                    .body("items[0].paidUntil", equalTo("2027-01-01"))
                    .body("items[0].balance", equalTo(0));
        }

        @Test
        void a_member_sees_the_membership_and_what_to_do_next() {
            member("ana");
            get("ana", "me/membership")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].actions.findAll { it.allowed }.name", hasItems("renew", "change-tier", "resign"));
            get("sue", "me/membership").then().body("items", hasSize(0));
        }

        @Test
        void counts_are_a_file_too() {
            member("ana");
            String csv = get("tess treasurer", "members/counts.csv?year=2026")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(csv.lines().toList())
                    .contains("all,,1,1,0,0,0,1,", "country,FR,1,1,0,0,0,1,", "segment,none,1,1,0,0,0,1,");
            get("sec secretary", "members/counts/years").then().body("items.year", contains(2026));
            get("ana", "members/counts").then().statusCode(403);
            get("sec secretary", "members/counts?year=2026&on=2025-01-01")
                    .then()
                    .statusCode(400)
                    .body("violations[0].message", containsString("that year"));
        }
    }
}
