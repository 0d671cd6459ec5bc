package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("clock")
@Now.At("2026-11-20T09:00:00Z")
class EventCorrectionResourceTest {
    private static EventRequest titled(Organisation organisation, String title) {
        return EventContentBuilder.of(organisation.id).title(title).build();
    }

    @Test
    void waits_beside_the_live_version_of_a_published_event() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event live = EventFixtures.published(mine);
        put("ana", live.id, live.version, titled(mine, "Corrigé"))
                .statusCode(200)
                .body("title", equalTo(live.title))
                .body("revision.status", equalTo("draft"))
                .body("revision.proposed.title.fr", equalTo("Corrigé"));
        given().get(EVENTS + live.slug)
                .then()
                .body("title", equalTo(live.title))
                .body("revision", nullValue());
        int version = event("ana", live.id).path("version");
        put("ana", live.id, version, titled(mine, "Corrigé encore"))
                .body("revision.proposed.title.fr", equalTo("Corrigé encore"));
        Caller.as("ana")
                .post(EVENTS + live.id + "/revision/discard")
                .then()
                .statusCode(200)
                .body("revision", nullValue());
        Caller.as("ana").post(EVENTS + live.id + "/revision/discard").then().statusCode(409);
        submit("ana", live.id).statusCode(409).body("reason", equalTo("no-edit"));
    }

    @Test
    void is_applied_at_once_for_a_trusted_organisation() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        Event live = EventFixtures.published(trusted);
        String formerSlug = live.slug;
        var moved = new EventContentBuilder(titled(trusted, "Déplacé"))
                .at("2027-02-01T09:00", "2027-02-01T12:00", "Europe/Paris")
                .build();
        put("ana", live.id, live.version, moved)
                .statusCode(200)
                .body("title.fr", equalTo("Déplacé"))
                .body("sequence", equalTo(1))
                .body("previousStart.start", equalTo("2027-01-25T14:00"))
                .body("slug", equalTo("deplace"));
        given().redirects()
                .follow(false)
                .get(EVENTS + formerSlug)
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/events/deplace"));
        assertThat(Occurrence.<Occurrence>list("event.id", live.id))
                .singleElement()
                .satisfies(date -> assertThat(date.start).hasToString("2027-02-01T09:00"));
    }

    @Test
    void keeps_a_live_event_complete() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        Event live = EventFixtures.published(trusted);
        put(
                        "ana",
                        live.id,
                        live.version,
                        new EventContentBuilder(titled(trusted, "Sans date"))
                                .schedule(null)
                                .build())
                .statusCode(400)
                .body("type", equalTo("/problems/incomplete"));
        given().get(EVENTS + live.slug).then().body("schedule.start", equalTo("2027-01-25T14:00"));
    }
}
