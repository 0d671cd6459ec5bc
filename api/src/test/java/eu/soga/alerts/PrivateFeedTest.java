package eu.soga.alerts;

import static eu.soga.alerts.Alerts.LEA;
import static eu.soga.alerts.Alerts.PATH;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class PrivateFeedTest {
    @BeforeEach
    void on_a_sunday() {
        Alerts.at("2026-11-22T10:00:00Z");
    }

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
