package eu.soga.events.moderation;

import static eu.soga.events.Calls.MODERATION;
import static eu.soga.events.Calls.event;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventFormat;
import eu.soga.events.EventStatus;
import eu.soga.events.RegistrationPolicy;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventReviewResourceTest {
    private static Event submitted() {
        return EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
    }

    @Test
    void explains_what_is_unusual() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event refused = EventFixtures.load(
                EventStatus.REFUSED,
                EventContentBuilder.of(OrganisationFixtures.representedBy("bob").id)
                        .registration(new RegistrationPolicy(
                                RegistrationPolicy.Mode.EXTERNAL, "https://spam.example.org/a", null))
                        .build());
        Event event = EventFixtures.load(
                EventStatus.SUBMITTED,
                EventContentBuilder.of(mine.id)
                        .format(EventFormat.ON_SITE)
                        .online(null)
                        .registration(null)
                        .summary(Map.of("fr", "Bref."))
                        .description(Map.of("fr", "Voir https://www.spam.example.org/b"))
                        .at("2020-01-25T14:00", "2020-01-25T17:00", "Europe/Paris")
                        .build());
        Caller.as("mod", "moderator")
                .get(MODERATION + event.id)
                .then()
                .statusCode(200)
                .body("risk.code", contains("first-event", "refused-link", "short-text", "past-date"))
                .body("risk[1].detail", equalTo("spam.example.org"))
                .body("organisation.publishedCount", equalTo(0))
                .body("live", nullValue());
    }

    @Test
    void points_at_twins_and_shows_why() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Organisation theirs = OrganisationFixtures.representedBy("bob");
        Event known = EventFixtures.published(EventContentBuilder.of(theirs.id)
                .title("Cartographier les données de l’ESS")
                .build());
        EventFixtures.published(EventContentBuilder.of(theirs.id)
                .title("Fabriquer des meubles en carton")
                .build());
        Event event = EventFixtures.load(
                EventStatus.SUBMITTED,
                EventContentBuilder.of(mine.id)
                        .title("Données de l'ESS : cartographier")
                        .build());
        Caller.as("mod", "moderator")
                .get(MODERATION + event.id)
                .then()
                .body("twins.event.slug", contains(known.slug))
                .body("twins[0].parts.time", equalTo(1.0f))
                .body("twins[0].parts.place", equalTo(1.0f))
                .body("twins[0].parts.organiser", equalTo(0.0f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=waiting"})
    void is_not_for_partners(String query) {
        Event event = submitted();
        Caller.as("ana").get(MODERATION + event.id).then().statusCode(403);
        Caller.as("ana").get("/api/v1/moderation/events" + query).then().statusCode(403);
        given().get("/api/v1/moderation/events" + query).then().statusCode(401);
    }
}
