package eu.soga.members.privacy;

import static eu.soga.members.Association.act;
import static eu.soga.members.Association.applied;
import static eu.soga.members.Association.get;
import static eu.soga.members.Association.member;
import static eu.soga.members.Association.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.members.Association;
import eu.soga.testing.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased when somebody left, what stays until when, and what every count still says. */
@QuarkusTest
class ErasureTest {
    @Inject
    Erasures erasures;

    @Inject
    Session session;

    @BeforeEach
    void founded() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
    }

    private static ValidatableResponse erase(String person, String id) {
        String[] words = person.split(" ", 2);
        return (words.length == 1 ? Caller.as(words[0]) : Caller.as(words[0], words[1].split(" ")))
                .noContentType()
                .post(Association.MEMBERSHIPS + id + "/erase")
                .then();
    }

    /** Tables of the room in which a text stands, each row read whole; the audit log apart, whose chain keeps names. */
    private List<String> tablesWith(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> tables = session.createNativeQuery(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                                    + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('audit_entry', 'mail')",
                            String.class)
                    .getResultList();
            return tables.stream()
                    .filter(table -> ((Number) session.createNativeQuery(
                                                    "SELECT count(*) FROM \"" + table
                                                            + "\" t WHERE CAST(to_jsonb(t) AS text) LIKE :text",
                                                    Object.class)
                                            .setParameter("text", "%" + text + "%")
                                            .getSingleResult())
                                    .longValue()
                            > 0)
                    .toList();
        });
    }

    private static Map<String, Object> counts(String year) {
        return get("sec secretary", "members/counts?year=" + year).jsonPath().getMap("all");
    }

    @Test
    void an_applicant_who_was_refused_leaves_nothing_behind() {
        String id = applied("marguerite");
        erase("marguerite", id).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        act("bob board", id, "refuse", "message", "Not this year.").statusCode(200);
        erase("other", id).statusCode(404);
        erase("marguerite", id)
                .statusCode(200)
                .body("reason", equalTo("asked"))
                .body("erased", containsInAnyOrder("contact", "application", "notes", "accounts"))
                .body("kept", empty())
                .body("keptUntil", nullValue());
        assertThat(tablesWith("marguerite")).isEmpty();
        get("marguerite", "memberships/" + id).then().statusCode(404);
        var desk = read(id);
        assertThat(desk.getString("party.name")).isEqualTo("—");
        assertThat(desk.getString("status")).isEqualTo("refused");
        assertThat(desk.getString("state.erasedAt")).isNotNull();
        erase("sec secretary", id).statusCode(409).body("reason", equalTo("erased-already"));
        get("sec secretary", "memberships/" + id + "/erasures").then().body("items", hasSize(1));
        get("marguerite", "me/member-data").then().body("tables.membership", hasSize(0));
    }

    @Test
    void accounts_keep_a_payer_for_ten_years_and_counts_do_not_move() {
        String id = member("marguerite");
        member("zoe");
        Map<String, Object> before = counts("2026");
        Association.at("2026-06-01T09:00:00Z");
        act("marguerite", id, "resign", "keepData", false).statusCode(200);
        Map<String, Object> left = counts("2026");
        assertThat(left.get("paid")).isEqualTo(before.get("paid"));
        erase("marguerite", id)
                .statusCode(200)
                .body("erased", contains("contact", "application", "notes"))
                .body("kept", contains("accounts"))
                .body("keptUntil", equalTo("2037-01-01"));
        // the name stays with the money; the account and the address do not
        var kept = read(id);
        assertThat(kept.getString("party.contact.email")).isNull();
        assertThat(kept.getString("status")).isEqualTo("ended");
        assertThat(kept.getInt("terms[0].dues.paid.cents")).isEqualTo(50_00);
        get("marguerite", "memberships/" + id).then().statusCode(404);
        // comes back as somebody new
        applied("marguerite");
        // nothing happens before the day, then the rest goes
        Association.at("2036-12-31T12:00:00Z");
        erasures.eraseWhatIsOver();
        get("sec secretary", "memberships/" + id + "/erasures").then().body("items", hasSize(1));
        Association.at("2037-01-01T12:00:00Z");
        erasures.eraseWhatIsOver();
        erasures.eraseWhatIsOver();
        get("sec secretary", "memberships/" + id + "/erasures")
                .then()
                .body("items.reason", contains("asked", "retention"))
                .body("items[1].erased", contains("accounts"))
                .body("items[1].keptUntil", nullValue());
        assertThat(read(id).getString("party.name")).isEqualTo("—");
        assertThat(counts("2026")).isEqualTo(left);
    }

    @Test
    void time_erases_who_left_without_agreeing_that_data_are_kept() {
        String gone = member("anatole");
        String agreed = member("berthe");
        String stays = member("clovis");
        act("anatole", gone, "resign", "keepData", false).statusCode(200);
        act("berthe", agreed, "resign", "keepData", true).statusCode(200);
        String lapsed = applied("desire");
        act("bob board", lapsed, "refuse", "message", "Not this year.").statusCode(200);
        Association.at("2029-03-01T03:40:00Z");
        erasures.eraseWhatIsOver();
        assertThat(read(gone).getString("state.erasedAt")).isNull();
        Association.at("2029-03-02T10:00:00Z");
        erasures.eraseWhatIsOver();
        assertThat(read(gone).getString("state.erasedAt")).isNotNull();
        assertThat(read(lapsed).getString("state.erasedAt")).isNotNull();
        get("berthe", "memberships/" + agreed).then().statusCode(200).body("state.erasedAt", nullValue());
        get("clovis", "memberships/" + stays).then().statusCode(200).body("state.erasedAt", nullValue());
        get("sec secretary", "memberships/" + gone + "/erasures")
                .then()
                .body("items.reason", contains("retention"))
                .body("items[0].at", notNullValue());
    }
}
