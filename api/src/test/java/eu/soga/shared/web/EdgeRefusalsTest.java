package eu.soga.shared.web;

import static eu.soga.shared.web.EdgeCalls.PROBE;
import static eu.soga.shared.web.EdgeCalls.post;
import static eu.soga.shared.web.EdgeCalls.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EdgeRefusalsTest {
    @Test
    void answers_a_problem_for_an_unknown_address() {
        problem(given().get("/api/v1/nothing-here").then(), 404, "not-found");
    }

    @Test
    void answers_a_problem_for_an_id_that_is_not_one() {
        problem(given().get(PROBE + "/ids/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void names_the_unknown_parameter_and_those_there_are() {
        problem(given().queryParam("qq", "x").get(PROBE).then(), 400, "unknown-parameter")
                .body("violations[0].pointer", equalTo("?qq"))
                .body("violations[0].message", containsString("cursor, fields, q"));
    }

    @Test
    void answers_a_problem_for_a_method_that_is_not_there() {
        problem(given().delete("/api/v1/places").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void answers_a_problem_for_a_format_that_cannot_be_produced() {
        problem(given().accept("image/png").get(PROBE).then(), 406, "not-acceptable");
    }

    @Test
    void answers_a_problem_for_a_body_in_another_format() {
        problem(given().contentType("text/plain").body("x").post(PROBE).then(), 415, "unsupported-media-type");
    }

    @Test
    void answers_a_problem_for_broken_json_with_the_place() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"name\": ")
                                .post(PROBE)
                                .then(),
                        400,
                        "malformed-body")
                .body("detail", containsString("line 1"));
    }

    @Test
    void points_at_a_field_nobody_knows() {
        problem(post("{\"name\": \"a\", \"nmae\": 1}"), 400, "invalid-request")
                .body("violations[0].pointer", equalTo("/nmae"));
    }

    @Test
    void points_at_a_word_that_is_not_in_the_list_and_gives_the_list() {
        problem(post("{\"name\": \"a\", \"colour\": \"pink\"}"), 400, "invalid-request")
                .body("violations[0].pointer", equalTo("/colour"))
                .body("violations[0].message", containsString("dark-green, coral"));
    }

    @Test
    void points_at_every_broken_rule_at_once() {
        problem(post("{\"name\": \"too long\", \"parts\": [{\"label\": \"x\"}, {}]}"), 400, "invalid-request")
                .body("violations.pointer", hasItem("/name"))
                .body("violations.pointer", hasItem("/parts/1/label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0007", "\\ud800", "\\u001b[0m"})
    void points_at_a_text_with_a_character_that_cannot_be_shown(String name) {
        problem(post("{\"name\": \"" + name + "\"}"), 400, "invalid-request")
                .body("violations[0].pointer", equalTo("/name"))
                .body("violations[0].message", containsString("control character"));
        problem(post("{\"name\": \"a\", \"parts\": [{\"label\": \"" + name + "\"}]}"), 400, "invalid-request")
                .body("violations[0].pointer", equalTo("/parts/0/label"));
    }

    @Test
    void answers_a_problem_for_an_empty_body() {
        problem(given().contentType(ContentType.JSON).post(PROBE).then(), 400, "invalid-request");
    }

    @Test
    void answers_a_problem_for_a_body_over_ten_megabytes() {
        String huge = "{\"name\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}";
        problem(post(huge), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "55P03"})
    void asks_to_send_again_what_the_database_undid_because_it_crossed_with_another_act(String state) {
        problem(given().get(PROBE + "/crossed/" + state).then(), 503, "unavailable")
                .header("Retry-After", "30")
                .body("detail", containsString("Send it again"));
    }

    @Test
    void hides_what_broke_and_gives_a_trace() {
        problem(given().get(PROBE + "/broken").then(), 500, "internal")
                .body("detail", not(containsString("secret")))
                .body("detail", matchesPattern(".*[0-9a-f]{8}-[0-9a-f-]{27}.*"));
    }

    @Test
    void asks_to_sign_in() {
        problem(given().get(PROBE + "/moderators").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    @TestSecurity(user = "visitor")
    void says_who_may_not() {
        problem(given().get(PROBE + "/moderators").then(), 403, "forbidden");
    }
}
