package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** One event in a frame of another site. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EmbeddedEventTest {
    private static ValidatableResponse frame(String path) {
        return given().redirects().follow(false).get("/embed/events/" + path).then();
    }

    private static void isFramed(ValidatableResponse page) {
        page.contentType("text/html;charset=utf-8")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("frame-ancestors *"),
                                containsString("default-src 'self'"),
                                containsString("form-action 'none'")))
                .body(containsString("<title>Framed"));
    }

    @Test
    void anyone_may_frame_what_everyone_sees() {
        Event event = PublicEvents.workshop();
        isFramed(frame(event.slug + "?lang=en").statusCode(200));
        isFramed(frame(event.id.toString()).statusCode(200));
    }

    @Test
    void an_event_that_is_not_there_or_not_public_is_404_with_the_words_for_it() {
        isFramed(frame("nothing-here").statusCode(404));
        isFramed(frame(PublicEvents.draft("brouillon").slug).statusCode(404));
        isFramed(frame("0199aaaa-0000-7000-8000-000000000000").statusCode(404));
    }

    @Test
    void a_former_address_leads_to_the_present_one_with_its_look() {
        PublicEvents.formerSlug(PublicEvents.workshop(), "ancien-titre");
        frame("ancien-titre?lang=en&scheme=dark")
                .statusCode(301)
                .header("Location", "/embed/events/atelier-cartographier?lang=en&scheme=dark");
    }
}
