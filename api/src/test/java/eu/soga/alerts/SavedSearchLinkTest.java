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
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SavedSearchLinkTest {
    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
    }

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
        given().post(PATH + "/" + token + "/confirm").then().statusCode(410).body("type", equalTo("/problems/expired"));
        Alerts.at("2026-11-24T10:05:00Z");
        Alerts.forget();
        assertThat(Alerts.count("email = ?1", LEA)).isZero();
        assertThat(Announcements.of(SavedSearchEnded.class)).hasSize(1);
        given().get(PATH + "/" + token).then().statusCode(404);
    }

    @Test
    void change_everything_with_the_version_that_was_read() {
        String link = PATH + "/" + Alerts.confirmed(LEA, "q=ia", "weekly");
        var change = Map.of("filter", "q=data", "frequency", "immediate", "language", "en", "paused", true);
        String tag = given().get(link).header("ETag");
        given().contentType("application/json").body(change).put(link).then().statusCode(428);
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
    void the_page_to_unsubscribe_is_found_whatever_the_link_holds() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/api/v1/saved-searches/http%3A%2F%2F%5B%3A%3A1%20x/unsubscribe")
                .then()
                .statusCode(303);
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
        assertThat(Alerts.count("email = ?1", LEA)).isEqualTo(1);
        for (int click = 0; click < 2; click++)
            given().contentType("application/x-www-form-urlencoded")
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(link + "/unsubscribe")
                    .then()
                    .statusCode(204);
        assertThat(Alerts.count("email = ?1", LEA)).isZero();
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
    @ValueSource(strings = {"x", "..%2f..%2fme", "form'--", "0123456789012345678901234567890123456789012"})
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
