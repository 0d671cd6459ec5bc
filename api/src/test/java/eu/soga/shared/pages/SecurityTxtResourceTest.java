package eu.soga.shared.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityTxtResourceTest {
    @Test
    void names_the_contact_and_an_end_less_than_a_year_away() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .body(
                        matchesPattern(
                                "(?s)Contact: mailto:security@soga\\.example\\nExpires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\\n.*\\nCanonical: http.*/\\.well-known/security\\.txt\\n"));
    }
}
