package eu.soga.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartUpTest {
    @Test
    void starts_with_a_schema_that_fits_the_entities() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void answers_a_problem_for_an_address_that_does_not_exist() {
        given().get("/api/v1/nothing-here").then().statusCode(404);
    }
}
