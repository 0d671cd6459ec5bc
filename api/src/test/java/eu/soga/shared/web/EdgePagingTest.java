package eu.soga.shared.web;

import static eu.soga.shared.web.EdgeCalls.PROBE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EdgePagingTest {
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
