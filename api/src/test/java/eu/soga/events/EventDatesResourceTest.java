package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.act;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.schedule.ScheduleText;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventDatesResourceTest {
    private static final Map<String, Object> NOTE =
            Map.of("note", Map.of("fr", "La salle est fermée.", "en", "Closed."));

    @Test
    void cancels_in_public_with_a_reason_and_a_higher_sequence() {
        Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        act("ana", live.id, "cancel", NOTE)
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("sequence", equalTo(1))
                .body("statusNote.fr", equalTo("La salle est fermée."))
                .body("cancelledAt", notNullValue());
        given().get(EVENTS + live.slug).then().statusCode(200).body("status", equalTo("cancelled"));
        act("ana", live.id, "cancel", NOTE).statusCode(409);
    }

    @Test
    void needs_the_reason_in_the_language_of_the_event() {
        Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        act("ana", live.id, "cancel", Map.of("note", Map.of("en", "Closed.")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/note/fr"));
        act("ana", live.id, "postpone", Map.of()).statusCode(400);
    }

    @Test
    void postpones_and_gives_a_new_date() {
        Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        act("ana", live.id, "postpone", NOTE)
                .statusCode(200)
                .body("status", equalTo("postponed"))
                .body("previousStart.start", equalTo("2027-01-25T14:00"));
        act("ana", live.id, "reschedule", Map.of("schedule", ScheduleText.of("2027-03-28T02:30", null, "Europe/Paris")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/schedule/start"));
        act("ana", live.id, "reschedule", Map.of("schedule", ScheduleText.of("2027-03-29T10:00", null, "Europe/Paris")))
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("schedule.start", equalTo("2027-03-29T10:00"))
                .body("endsAt", nullValue())
                .body("sequence", equalTo(2))
                .body("statusNote.size()", equalTo(0));
        assertThat(Occurrence.<Occurrence>list("event.id", live.id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "postpone"})
    void is_refused_before_publication_and_forbidden_to_others(String verb) {
        Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
        act("ana", draft.id, verb, NOTE).statusCode(409);
        Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        act("bob", live.id, verb, NOTE).statusCode(403);
    }
}
