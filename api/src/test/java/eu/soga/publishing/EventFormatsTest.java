package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One address, several formats: what Accept asks for is what comes. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventFormatsTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "*/* | application/json",
                "application/ld+json | application/ld+json",
                "text/calendar | text/calendar",
                "application/geo+json | application/geo+json",
                "application/ld+json;q=0.9, application/json;q=0.5 | application/ld+json",
                "application/pdf, text/calendar;q=0.1 | text/calendar"
            })
    void is_what_the_client_takes_best(String accept, String type) {
        PublicEvents.workshop();

        read("/api/v1/events/atelier-cartographier", accept)
                .statusCode(200)
                .contentType(startsWith(type))
                .header("ETag", startsWith("\""))
                .header("Vary", allOf(containsString("Accept"), containsString("Accept-Language")));
    }

    @Test
    void says_the_same_thing_in_each() {
        Event event = PublicEvents.workshop();

        read("/api/v1/events/" + event.id, "application/ld+json").body("name", startsWith("Atelier"));
        read("/api/v1/events/" + event.id, "application/geo+json")
                .body("type", equalTo("Feature"), "id", equalTo(event.id.toString()))
                .body("geometry.coordinates[0]", equalTo(2.3215f))
                .body("properties.title", startsWith("Atelier"));
        read("/api/v1/events/" + event.id, "text/calendar").body(containsString("UID:" + event.id));
    }

    @Test
    void leads_a_browser_to_the_page() {
        PublicEvents.workshop();

        read("/api/v1/events/atelier-cartographier", BROWSER)
                .statusCode(303)
                .header("Location", "/events/atelier-cartographier")
                .header("Vary", containsString("Accept"));
        read("/api/v1/events/nothing", BROWSER).statusCode(404);
    }

    @Test
    void there_is_no_other_format() {
        PublicEvents.workshop();

        read("/api/v1/events/atelier-cartographier", "application/pdf")
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "text/calendar", "application/geo+json"})
    void is_not_sent_again_and_not_shown_before_it_is_public(String accept) {
        Event event = PublicEvents.workshop();
        Event draft = PublicEvents.draft("brouillon");
        PublicEvents.formerSlug(event, "ancien");
        String tag = read("/api/v1/events/" + event.slug, accept).extract().header("ETag");

        given().header("Accept", accept)
                .header("If-None-Match", tag)
                .get("/api/v1/events/" + event.slug)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        read("/api/v1/events/" + draft.id, accept).statusCode(404);
        read("/api/v1/events/ancien", accept).statusCode(301).header("Location", "/api/v1/events/" + event.slug);
    }

    @Test
    void of_its_page_too_while_people_still_get_html() {
        PublicEvents.workshop();
        String page = "/events/atelier-cartographier";

        for (String accept : new String[] {BROWSER, "*/*", "application/pdf"})
            read(page, accept)
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Vary", containsString("Accept"))
                    .body(containsString("<html"));
        read(page, "application/ld+json")
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .header("Vary", containsString("Accept"))
                .header("ETag", notNullValue())
                .body("name", startsWith("Atelier"));
        read(page, "text/calendar").statusCode(200).body(startsWith("BEGIN:VCALENDAR"));
    }

    private static ValidatableResponse read(String path, String accept) {
        return given().redirects()
                .follow(false)
                .header("Accept", accept)
                .get(path)
                .then();
    }
}
