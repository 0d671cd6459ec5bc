package eu.soga.events.alerts;

import static eu.soga.events.alerts.Alerts.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.testing.Announcements;
import eu.soga.testing.AtOnce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SavedSearchResourceTest {
    static final String LEA = "lea@example.org";

    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
    }

    @Nested
    class Asking {
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
            assertThat(count("confirmedAt is null")).isEqualTo(1);
            assertThat(count("email = ?1", asked.token())).isZero();
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
            Map<String, Object> form = Alerts.form(LEA, "", "weekly");
            Callable<Integer> ask = () -> Alerts.ask(form).statusCode();
            assertThat(AtOnce.answers(List.of(ask, ask, ask, ask, ask, ask))).containsOnly(202);
            assertThat(Announcements.of(SavedSearchAsked.class)).hasSize(3);
            assertThat(count("email = ?1", LEA)).isEqualTo(1);
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
            assertThat(count("filter = ?1", "city=Lyon&q=caf%C3%A9")).isEqualTo(1);
        }

        @Test
        void answers_machines_and_does_nothing() {
            Map<String, Object> form = Alerts.form(LEA, "", "weekly");
            form.put("website", "https://buy.example");
            Alerts.ask(form).then().statusCode(202).body("state", equalTo("to-confirm"));
            assertThat(count("email = ?1", LEA)).isZero();
        }

        @ParameterizedTest
        @MethodSource("eu.soga.events.alerts.SavedSearchResourceTest#refusals")
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
                Arguments.of("formToken", "1795341540.AAAAAAAAAAAAAAAAAAAAAA", "/formToken"),
                Arguments.of("formToken", "x".repeat(5000), "/formToken"));
    }

    @Nested
    class Links {
        @Test
        void confirm_once_and_say_so_again() {
            String token = Alerts.confirmed(LEA, "q=ia", "weekly");
            given().post(PATH + "/" + token + "/confirm")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("active"))
                    .body("address", equalTo("l…@example.org"))
                    .body("until", nullValue());
        }

        @Test
        void are_over_after_48_hours_and_the_address_is_deleted() {
            Alerts.ask(Alerts.form(LEA, "", "weekly"));
            String token = Alerts.lastAsked().token();
            Alerts.at("2026-11-24T09:59:59Z");
            Alerts.forget();
            given().get(PATH + "/" + token).then().statusCode(200).body("until", equalTo("2026-11-24T10:00:00Z"));
            Alerts.at("2026-11-24T10:00:00Z");
            given().post(PATH + "/" + token + "/confirm")
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/expired"));
            Alerts.at("2026-11-24T10:05:00Z");
            Alerts.forget();
            assertThat(count("email = ?1", LEA)).isZero();
            assertThat(Announcements.of(SavedSearchEnded.class)).hasSize(1);
            given().get(PATH + "/" + token).then().statusCode(404);
        }

        @Test
        void change_everything_with_the_version_that_was_read() {
            String link = PATH + "/" + Alerts.confirmed(LEA, "q=ia", "weekly");
            var change = Map.of("filter", "q=data", "frequency", "immediate", "language", "en", "paused", true);
            String tag = given().get(link).header("ETag");
            given().contentType("application/json")
                    .body(change)
                    .put(link)
                    .then()
                    .statusCode(428);
            given().contentType("application/json")
                    .header("If-Match", tag)
                    .body(change)
                    .put(link)
                    .then()
                    .statusCode(200)
                    .body("filter", equalTo("q=data"))
                    .body("frequency", equalTo("immediate"))
                    .body("language", equalTo("en"))
                    .body("state", equalTo("paused"));
            given().contentType("application/json")
                    .header("If-Match", tag)
                    .body(change)
                    .put(link)
                    .then()
                    .statusCode(412);
        }

        @Test
        void refuse_a_change_that_cannot_be() {
            Alerts.confirmed(LEA, "q=data", "weekly");
            String link = PATH + "/" + Alerts.confirmed(LEA, "q=ia", "weekly");
            String tag = given().get(link).header("ETag");
            put(link, tag, "q=data").statusCode(409).body("type", equalTo("/problems/duplicate"));
            put(link, tag, "kind=party").statusCode(400).body("violations.pointer", hasItem("?kind"));
            Alerts.ask(Alerts.form("noe@example.org", "", "weekly"));
            String unconfirmed = PATH + "/" + Alerts.lastAsked().token();
            put(unconfirmed, given().get(unconfirmed).header("ETag"), "q=ia")
                    .statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition"));
        }

        private io.restassured.response.ValidatableResponse put(String link, String tag, String filter) {
            return given().contentType("application/json")
                    .header("If-Match", tag)
                    .body(Map.of("filter", filter, "frequency", "weekly", "language", "fr", "paused", false))
                    .put(link)
                    .then();
        }

        @Test
        void unsubscribe_with_one_click_as_mail_applications_do() {
            String link = PATH + "/" + Alerts.confirmed(LEA, "", "weekly");
            given().redirects()
                    .follow(false)
                    .get(link + "/unsubscribe")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/alerts/"));
            assertThat(count("email = ?1", LEA)).isEqualTo(1);
            for (int click = 0; click < 2; click++)
                given().contentType("application/x-www-form-urlencoded")
                        .formParam("List-Unsubscribe", "One-Click")
                        .post(link + "/unsubscribe")
                        .then()
                        .statusCode(204);
            assertThat(count("email = ?1", LEA)).isZero();
            given().get(link).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }

        @Test
        void end_all_other_links_with_it() {
            String first = Alerts.confirmed(LEA, "", "weekly");
            Alerts.ask(Alerts.form(LEA, "", "weekly"));
            String second = Alerts.lastAsked().token();
            given().delete(PATH + "/" + second).then().statusCode(204);
            given().get(PATH + "/" + first).then().statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "%00", "..%2f..%2fme", "form'--", "0123456789012345678901234567890123456789012"})
        void lead_nowhere_when_they_were_guessed(String token) {
            given().urlEncodingEnabled(false).get(PATH + "/" + token).then().statusCode(404);
            given().urlEncodingEnabled(false)
                    .post(PATH + "/" + token + "/confirm")
                    .then()
                    .statusCode(404);
            given().urlEncodingEnabled(false)
                    .get(PATH + "/" + token + ".ics")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class PrivateFeed {
        @Test
        void is_the_calendar_of_the_search_and_can_do_nothing_else() {
            String token = Alerts.confirmed(LEA, "city=Lyon&q=café", "weekly");
            String feed = newFeed(token);
            given().redirects()
                    .follow(false)
                    .get(feed)
                    .then()
                    .statusCode(307)
                    .header("Location", containsString("/api/v1/events.ics?city=Lyon&q=caf%C3%A9&lang=fr"));
            given().get(feed).then().statusCode(200).contentType("text/calendar");
            given().get(feed.replace(".ics", "")).then().statusCode(404);
            given().get(PATH + "/" + token + ".ics").then().statusCode(404);
        }

        @Test
        void is_told_once_and_ended_by_the_next() {
            String token = Alerts.confirmed(LEA, "", "weekly");
            String first = newFeed(token);
            String second = newFeed(token);
            given().get(first).then().statusCode(404);
            given().get(second).then().statusCode(200);
            given().get(PATH + "/" + token).then().body("feed", equalTo(true));
            given().delete(PATH + "/" + token + "/feed").then().statusCode(204);
            given().get(second).then().statusCode(404);
        }

        private String newFeed(String token) {
            String url = given().post(PATH + "/" + token + "/feed")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("url");
            return url.substring(url.indexOf("/api/"));
        }
    }

    static long count(String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> SavedSearch.count(query, values));
    }
}
