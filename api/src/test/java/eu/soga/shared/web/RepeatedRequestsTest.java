package eu.soga.shared.web;

import static eu.soga.shared.web.EdgeCalls.PROBE;
import static eu.soga.shared.web.EdgeCalls.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "partner")
class RepeatedRequestsTest {
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
