package eu.soga.alerts;

import static eu.soga.alerts.Alerts.LEA;
import static eu.soga.alerts.Alerts.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.testing.Announcements;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SavedSearchAskingTest {
    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
    }

    @Test
    void sends_a_mail_and_tells_of_nothing_before_it_is_confirmed() {
        Alerts.ask(Alerts.form(" Lea@Example.org", "kind=workshop&city=Lyon", "weekly"))
                .then()
                .statusCode(202)
                .body("state", equalTo("to-confirm"))
                .body("token", nullValue());
        SavedSearchAsked asked = Alerts.lastAsked();
        assertThat(asked.email()).isEqualTo(LEA);
        assertThat(asked.watched()).isEqualTo("atelier, Lyon");
        assertThat(Alerts.count("confirmedAt is null")).isEqualTo(1);
        assertThat(Alerts.count("email = ?1", asked.token())).isZero();
    }

    @Test
    void is_answered_alike_whether_the_address_is_known_or_not() {
        String known = answer();
        Alerts.confirmed(LEA, "", "weekly");
        assertThat(answer()).isEqualTo(known);
        for (int again = 0; again < 5; again++) assertThat(answer()).isEqualTo(known);
    }

    private String answer() {
        var answer = Alerts.ask(Alerts.form(LEA, "", "weekly")).then().statusCode(202);
        return answer.extract().asString() + answer.extract().headers().getValue("Content-Type");
    }

    @Test
    void sends_three_mails_a_day_to_one_address_even_at_the_same_time() throws Exception {
        Callable<Integer> ask = () -> Alerts.ask(Alerts.form(LEA, "", "weekly")).statusCode();
        assertThat(AtOnce.answers(List.of(ask, ask, ask, ask, ask, ask))).containsOnly(202);
        assertThat(Announcements.of(SavedSearchAsked.class)).hasSize(3);
        assertThat(Alerts.count("email = ?1", LEA)).isEqualTo(1);
        Alerts.at("2026-11-23T10:00:01Z");
        Alerts.ask(Alerts.form(LEA, "", "weekly"));
        assertThat(Announcements.of(SavedSearchAsked.class)).hasSize(4);
    }

    @Test
    void does_not_change_what_was_confirmed() {
        String token = Alerts.confirmed(LEA, "q=ia", "weekly");
        Alerts.ask(Alerts.form(LEA, "q=ia", "immediate")).then().statusCode(202);
        given().get(PATH + "/" + token).then().body("frequency", equalTo("weekly"));
    }

    @Test
    void takes_a_filter_in_any_order_for_the_same() {
        Alerts.ask(Alerts.form(LEA, "?q=caf%C3%A9&city=Lyon&kind=", "weekly"));
        Alerts.ask(Alerts.form(LEA, "city=Lyon&q=caf%c3%a9", "immediate"));
        assertThat(Alerts.count("filter = ?1", "city=Lyon&q=caf%C3%A9")).isEqualTo(1);
    }

    @Test
    void answers_machines_and_does_nothing() {
        Map<String, Object> form = Alerts.form(LEA, "", "weekly");
        form.put("website", "https://buy.example");
        Alerts.ask(form).then().statusCode(202).body("state", equalTo("to-confirm"));
        assertThat(Alerts.count("email = ?1", LEA)).isZero();
    }

    @ParameterizedTest
    @MethodSource("eu.soga.alerts.SavedSearchAskingTest#refusals")
    void names_what_is_wrong(String field, Object value, String pointer) {
        Map<String, Object> form = Alerts.form(LEA, "", "weekly");
        form.put(field, value);
        Alerts.ask(form)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", hasItem(pointer));
        assertThat(Announcements.of(SavedSearchAsked.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:58:59Z, 400", "2026-11-22T11:59:00Z, 202", "2026-11-22T11:59:01Z, 400"})
    void wants_a_form_of_the_last_two_hours(String moment, int status) {
        Map<String, Object> form = Alerts.form(LEA, "", "weekly");
        Alerts.at(moment);
        Alerts.ask(form).then().statusCode(status);
    }

    @Test
    void opens_a_form_that_can_be_sent_two_seconds_later() {
        var form = given().get(PATH + "/form").then().statusCode(200).body("soonestSeconds", equalTo(2));
        assertThat(form.extract().header("Cache-Control")).isEqualTo("no-store");
        Map<String, Object> filled = Alerts.form(LEA, "", "weekly");
        filled.put("formToken", form.extract().path("formToken"));
        Alerts.ask(filled).then().statusCode(400).body("detail", containsString("faster"));
        Alerts.at("2026-11-22T10:00:02Z");
        Alerts.ask(filled).then().statusCode(202);
        Alerts.ask(filled)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/formToken"))
                .body("detail", containsString("sent already"));
    }

    @Test
    @TestSecurity(
            user = "lea",
            attributes = {
                @SecurityAttribute(key = "email", value = "Lea@example.org"),
                @SecurityAttribute(key = "email_verified", value = "true")
            })
    void needs_no_mail_for_the_verified_address_of_ones_account() {
        Map<String, Object> form = Alerts.form(LEA, "free=true", "immediate");
        form.remove("formToken");
        String token = Alerts.ask(form)
                .then()
                .statusCode(201)
                .body("state", equalTo("active"))
                .extract()
                .path("token");
        assertThat(Announcements.of(SavedSearchAsked.class)).isEmpty();
        given().get(PATH + "/" + token).then().body("state", equalTo("active"));
        form.put("email", "noe@example.org");
        Alerts.ask(form).then().statusCode(202);
        assertThat(Alerts.lastAsked().email()).isEqualTo("noe@example.org");
    }

    @Test
    @TestSecurity(
            user = "lea",
            attributes = {
                @SecurityAttribute(key = "email", value = LEA),
                @SecurityAttribute(key = "email_verified", value = "false")
            })
    void needs_a_mail_for_an_address_nobody_verified() {
        Alerts.ask(Alerts.form(LEA, "", "weekly")).then().statusCode(202);
        assertThat(Alerts.lastAsked().email()).isEqualTo(LEA);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("email", "nobody", "/email"),
                Arguments.of("email", "", "/email"),
                Arguments.of("email", "a@b.org\r\nBcc: c@d.org", "/email"),
                Arguments.of("email", "a@b.org, c@d.org", "/email"),
                Arguments.of("email", "a".repeat(250) + "@b.org", "/email"),
                Arguments.of("language", "de", "/language"),
                Arguments.of("frequency", null, "/frequency"),
                Arguments.of("filter", null, "/filter"),
                Arguments.of("filter", "kind=party", "?kind"),
                Arguments.of("filter", "colour=red", "?colour"),
                Arguments.of("filter", "sort=distance", "?sort"),
                Arguments.of("filter", "q=%zz", "/filter"),
                Arguments.of("filter", "q=%00", "/filter"),
                Arguments.of("filter", "from=2026-12-02&to=2026-12-01", "?to"),
                Arguments.of("filter", "q=" + "a".repeat(3000), "/filter"),
                Arguments.of("filter", "q=a' OR 1=1; DROP TABLE saved_search; --&x=1", "?x"),
                Arguments.of("formToken", null, "/formToken"),
                Arguments.of("formToken", "1795341540." + "A".repeat(43) + ".AAAAAAAAAAAAAAAAAAAAAA", "/formToken"),
                Arguments.of("formToken", "x".repeat(5000), "/formToken"));
    }
}
