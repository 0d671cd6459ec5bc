package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.act;
import static eu.soga.events.Calls.submit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventConversationResourceTest {
    private static final Map<String, Object> NOTE =
            Map.of("note", Map.of("fr", "La salle est fermée.", "en", "Closed."));

    @Test
    void let_both_sides_speak() {
        Event submitted = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
        act("ana", submitted.id, "messages", Map.of("message", "Une question ?"))
                .statusCode(201);
        Calls.with(Caller.as("mod", "moderator"), Map.of("message", "Oui ?"))
                .post(EVENTS + submitted.id + "/messages")
                .then()
                .statusCode(201)
                .body("items.author.side", contains("partner", "moderation"));
        act("bob", submitted.id, "messages", Map.of("message", "Coucou")).statusCode(404);
    }

    @Test
    void repeat_an_answer_for_the_same_key() {
        Event submitted = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
        for (int i = 0; i < 2; i++)
            Calls.with(Caller.as("ana"), Map.of("message", "Une fois"))
                    .header("Idempotency-Key", "once")
                    .post(EVENTS + submitted.id + "/messages")
                    .then()
                    .statusCode(201)
                    .body("items.size()", equalTo(1));
    }

    @Test
    void tell_what_was_done_to_insiders_only() {
        Event draft = EventFixtures.draft(OrganisationFixtures.trusted("ana"));
        submit("ana", draft.id);
        act("ana", draft.id, "cancel", NOTE);
        Caller.as("ana")
                .get(EVENTS + draft.id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("load", "submit", "cancel"))
                .body("items.to", contains("draft", "published", "cancelled"))
                .body("items[2].note", equalTo("La salle est fermée."));
        Caller.as("bob").get(EVENTS + draft.id + "/history").then().statusCode(403);
        Caller.as("bob").get(EVENTS + draft.id + "/thread").then().statusCode(403);
        given().get(EVENTS + draft.id + "/thread").then().statusCode(401);
    }
}
