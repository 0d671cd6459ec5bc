package eu.soga.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites may show of ours, and what their pages may ask. */
@QuarkusTest
class EmbeddingTest {
    private static final String ELSEWHERE = "https://partner.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @ParameterizedTest
    @ValueSource(strings = {"/embed/calendar", "/embed/calendar?city=Lyon&lang=en"})
    void anyone_may_frame_the_pages_made_for_it(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("frame-ancestors *"),
                                containsString("default-src 'self'"),
                                containsString("form-action 'none'")))
                .body(containsString("<title>Framed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/embed.html", "/embed/frame.html", "/embed/other", "/embed/events/a/b"})
    void nobody_frames_any_other_page(String path) {
        given().get(path).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events",
                "/api/v1/events.ics",
                "/api/v1/events/days?from=2026-11-01&to=2026-11-30",
                "/api/v1/organisations",
                "/api/v1/changes",
                "/embed/soga-calendar.js"
            })
    void pages_of_any_site_read_what_is_public(String path) {
        given().header("Origin", ELSEWHERE)
                .get(path)
                .then()
                .statusCode(200)
                .header(ALLOWED, "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(containsString("ETag"), containsString("Link"), containsString("RateLimit")));
    }

    @Test
    void they_read_why_they_are_refused() {
        given().header("Origin", ELSEWHERE)
                .get("/api/v1/events?kind=nonsense")
                .then()
                .statusCode(400)
                .header(ALLOWED, "*")
                .body("status", equalTo(400));
        given().header("Origin", ELSEWHERE)
                .get("/api/v1/events/nothing-here")
                .then()
                .statusCode(404)
                .header(ALLOWED, "*");
    }

    @Test
    void a_copy_that_is_still_good_stays_readable() {
        String tag = given().get("/api/v1/changes").header("ETag");
        given().header("Origin", ELSEWHERE)
                .header("If-None-Match", tag)
                .get("/api/v1/changes")
                .then()
                .statusCode(304)
                .header(ALLOWED, "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/moderation/events", "/api/v1/config", "/", "/calendar"})
    void they_read_nothing_personal_and_no_page(String path) {
        given().header("Origin", ELSEWHERE).get(path).then().header(ALLOWED, nullValue());
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "DELETE", "PATCH"})
    void they_write_nothing(Method method) {
        given().header("Origin", ELSEWHERE)
                .request(method, "/api/v1/events")
                .then()
                .statusCode(not(200))
                .header(ALLOWED, nullValue());
    }

    @Test
    void no_preflight_is_granted_so_no_token_comes_along() {
        given().header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/v1/events")
                .then()
                .header(ALLOWED, nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }
}
