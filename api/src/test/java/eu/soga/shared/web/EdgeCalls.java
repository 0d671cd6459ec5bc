package eu.soga.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Calls of {@link EdgeProbe}, and what every problem looks like. */
final class EdgeCalls {
    static final String PROBE = "/api/v1/edge-probe";

    private EdgeCalls() {}

    static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }

    static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PROBE).then();
    }
}
