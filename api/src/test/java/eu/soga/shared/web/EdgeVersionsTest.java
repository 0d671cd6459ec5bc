package eu.soga.shared.web;

import static eu.soga.shared.web.EdgeCalls.PROBE;
import static eu.soga.shared.web.EdgeCalls.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EdgeVersionsTest {
    @Test
    void gives_a_strong_tag_that_begins_with_the_version_and_answers_304_to_it() {
        String tag = given().get(PROBE + "/one")
                .then()
                .statusCode(200)
                .body("colour", equalTo("dark-green"))
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"7-[A-Za-z0-9_-]{16}(?:-gzip)?\"");
        given().header("If-None-Match", tag)
                .get(PROBE + "/one")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        given().header("If-None-Match", "\"6-old\"").get(PROBE + "/one").then().statusCode(200);
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
        put("*", body).statusCode(200);
        put("\"6-x\", W/\"7-x\"", body).statusCode(200);
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
