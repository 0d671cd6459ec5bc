package eu.soga.shared.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeResourceTest {
    private final ChangeLog log;

    @Inject
    ChangeResourceTest(ChangeLog log) {
        this.log = log;
    }

    private static ValidatableResponse changes(String query) {
        return given().get("/api/v1/changes" + query).then();
    }

    @BeforeEach
    void five_changes() {
        QuarkusTransaction.requiringNew().run(() -> {
            log.record("event.published", "/api/v1/events/a", 1);
            log.record(
                    "event.changed",
                    List.of(
                            new ChangeLog.Subject("/api/v1/events/b", 4),
                            new ChangeLog.Subject("/api/v1/events/a", 2)));
            log.record("organisation.listed", "/api/v1/organisations/c", 0);
            log.record("event.deleted", "/api/v1/events/b", 5);
        });
    }

    @Test
    void tells_everything_in_order() {
        changes("")
                .statusCode(200)
                .body("items.id", contains(1, 2, 3, 4, 5))
                .body("items.subject[1]", equalTo("/api/v1/events/b"))
                .body("items.version", contains(1, 4, 2, 0, 5))
                .body("items.type[4]", equalTo("event.deleted"))
                .body("items.at[0]", containsString("Z"))
                .body("next", equalTo(5))
                .body("more", equalTo(false))
                .header("Link", nullValue());
    }

    @Test
    void goes_on_where_the_reader_stopped() {
        changes("?after=1&size=2&type=event.changed,event.deleted")
                .body("items.id", contains(2, 3))
                .body("next", equalTo(3))
                .body("more", equalTo(true))
                .header("Link", containsString("</api/v1/changes?"))
                .header("Link", containsString("after=3"))
                .header("Link", containsString("type=event.changed"));
        changes("?after=5").body("items", hasSize(0)).body("next", equalTo(5));
    }

    @Test
    void passes_over_what_was_not_asked_for() {
        changes("?type=organisation.listed&type=event.cancelled")
                .body("items.id", contains(4))
                .body("next", equalTo(5));
    }

    @Test
    void is_not_sent_twice_while_nothing_happens() {
        String tag = changes("?after=5").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/changes?after=5")
                .then()
                .statusCode(304);
        QuarkusTransaction.requiringNew().run(() -> log.record("event.changed", "/api/v1/events/a", 3));
        given().header("If-None-Match", tag)
                .get("/api/v1/changes?after=5")
                .then()
                .statusCode(200)
                .body("items.id", contains(6));
    }

    @Test
    void refuses_a_place_that_the_log_has_not_reached() {
        changes("?after=6")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?after"))
                .body("violations[0].message", containsString("ends at 5"));
    }

    @Test
    void refuses_what_it_does_not_know() {
        for (String query : List.of(
                "after=-1",
                "after=x",
                "after=99999999999999999999",
                "size=0",
                "size=1001",
                "size=x",
                "type=event.eaten"))
            changes("?" + query)
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?" + query.replaceAll("=.*", "")));
        changes("?since=3").statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void keeps_no_word_outside_the_list() {
        Assertions.assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> log.record("event.eaten", "/api/v1/events/a", 3)))
                .hasMessageContaining("event.eaten");
    }
}
