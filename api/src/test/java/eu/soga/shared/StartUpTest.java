package eu.soga.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StartUpTest {
    @TestHTTPResource(value = "/", management = true)
    URI inside;

    @Test
    void starts_with_a_schema_that_fits_the_entities() {
        given().get(inside.resolve("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void measures_itself_for_those_inside() {
        given().get(inside.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("agroal_active_count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics"})
    void shows_health_and_metrics_to_nobody_outside(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void answers_a_problem_for_an_address_that_does_not_exist() {
        given().get("/api/v1/nothing-here").then().statusCode(404);
    }
}
