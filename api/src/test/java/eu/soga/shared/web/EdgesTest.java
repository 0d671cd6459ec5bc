package eu.soga.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EdgesTest {
    static final String PROBE = "/api/v1/edge-probe";

    static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }

    @Nested
    class Refusals {
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
                    .body("violations[0].message", containsString("cursor, q"));
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

    @Nested
    class Versions {
        @Test
        void gives_a_strong_tag_that_begins_with_the_version_and_answers_304_to_it() {
            String tag = given().get(PROBE + "/one")
                    .then()
                    .statusCode(200)
                    .body("colour", equalTo("dark-green"))
                    .extract()
                    .header("ETag");
            assertThat(tag).matches("\"7-[A-Za-z0-9_-]{16}\"");
            given().header("If-None-Match", tag)
                    .get(PROBE + "/one")
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
            given().header("If-None-Match", "\"6-old\"")
                    .get(PROBE + "/one")
                    .then()
                    .statusCode(200);
        }

        @Test
        void asks_for_the_version_refuses_another_and_takes_the_right_one() {
            String body = "{\"name\": \"a\"}";
            problem(
                    given().contentType(ContentType.JSON)
                            .body(body)
                            .put(PROBE + "/one")
                            .then(),
                    428,
                    "precondition-required");
            problem(put("\"6-x\"", body), 412, "stale-version");
            problem(put("*", body), 412, "stale-version");
            String tag = given().get(PROBE + "/one").header("ETag");
            put(tag, body).statusCode(200).header("ETag", matchesPattern("\"8-.*"));
        }

        private ValidatableResponse put(String ifMatch, String body) {
            return given().contentType(ContentType.JSON)
                    .header("If-Match", ifMatch)
                    .body(body)
                    .put(PROBE + "/one")
                    .then();
        }
    }

    @Nested
    class Paging {
        @Test
        void repeats_the_next_page_in_a_link_header() {
            String link = given().queryParam("q", "été & co")
                    .get(PROBE)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("Link");
            assertThat(link).startsWith("</api/v1/edge-probe?q=").endsWith(">; rel=\"next\"");
            given().urlEncodingEnabled(false)
                    .get(link.substring(1, link.indexOf('>')))
                    .then()
                    .statusCode(200)
                    .body("next", equalTo("next cursor/+"));
        }

        @Test
        void says_how_many_requests_are_left() {
            given().get(PROBE)
                    .then()
                    .header("RateLimit-Policy", matchesPattern("\"read\";q=\\d+;w=60"))
                    .header("RateLimit", matchesPattern("\"read\";r=\\d+;t=\\d+"));
        }
    }

    @Nested
    @TestSecurity(user = "partner")
    class RepeatedRequests {
        @Test
        void get_the_answer_of_the_first_one() {
            String key = UUID.randomUUID().toString();
            String first = created(key, "a");
            assertThat(created(key, "a")).isEqualTo(first);
            assertThat(created(UUID.randomUUID().toString(), "a")).isNotEqualTo(first);
        }

        @Test
        void are_refused_with_another_body() {
            String key = UUID.randomUUID().toString();
            created(key, "a");
            problem(
                    given().contentType(ContentType.JSON)
                            .header("Idempotency-Key", key)
                            .body("{\"name\": \"b\"}")
                            .post(PROBE)
                            .then(),
                    422,
                    "idempotency-key-reused");
        }

        private String created(String key, String name) {
            return given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"name\": \"" + name + "\"}")
                    .post(PROBE)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("name");
        }
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PROBE).then();
    }
}
