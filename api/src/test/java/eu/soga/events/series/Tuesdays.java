package eu.soga.events.series;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.with;
import static io.restassured.RestAssured.given;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Four Tuesday afternoons of January 2027, and what people do with them, by HTTP. */
final class Tuesdays {
    static final Map<String, Object> NOTE = Map.of("fr", "La salle est fermée.");
    static final String SECOND = "2027-01-12T14:00";

    private Tuesdays() {}

    static EventRequest content(Organisation organisation, String rrule) {
        return EventContentBuilder.of(organisation.id)
                .at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris")
                .every(rrule)
                .build();
    }

    static Event live(Organisation organisation) {
        return EventFixtures.published(content(organisation, "FREQ=WEEKLY;COUNT=4"));
    }

    static ValidatableResponse change(String person, Event event, String date, String scope, Object body) {
        int version = event(person, event.id).path("version");
        return with(Caller.as(person), body)
                .header("If-Match", tag(version))
                .put(EVENTS + event.id + "/occurrences/" + date + "?scope=" + scope)
                .then();
    }

    static ValidatableResponse dates(String slug) {
        return given().get(EVENTS + slug + "/occurrences?from=2027-01-01")
                .then()
                .statusCode(200);
    }

    static List<String> ids(String slug) {
        return dates(slug).extract().path("items.id");
    }
}
