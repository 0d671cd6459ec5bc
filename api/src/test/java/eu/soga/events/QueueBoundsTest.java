package eu.soga.events;

import static org.hamcrest.Matchers.equalTo;

import eu.soga.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue is read by people: who has published nothing yet may let a few events wait. */
@QuarkusTest
class QueueBoundsTest {
    @Test
    void a_new_organisation_lets_ten_events_wait_and_more_once_one_is_published() {
        String organisation = Caller.as("ana")
                .contentType(ContentType.JSON)
                .body(
                        "{\"name\": \"Association nouvelle\", \"kind\": \"association\", \"country\": \"FR\", \"defaultLanguage\": \"fr\"}")
                .post("/api/v1/organisations")
                .path("id");
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            drafts.add(UUID.fromString(Calls.with(
                            Caller.as("ana"),
                            EventContentBuilder.of(UUID.fromString(organisation))
                                    .title("Atelier " + i)
                                    .build())
                    .post(Calls.EVENTS)
                    .path("id")));
        for (UUID draft : drafts.subList(0, 10)) Calls.submit("ana", draft).statusCode(200);
        Calls.submit("ana", drafts.get(10)).statusCode(409).body("type", equalTo("/problems/quota-reached"));
        // an answer to a moderator is no new entry
        Calls.take("mod", drafts.get(0)).statusCode(200);
        Calls.requestChanges("mod", drafts.get(0), "incomplete", "À quelle heure ?")
                .statusCode(200);
        Calls.submit("ana", drafts.get(10)).statusCode(200);
        Calls.submit("ana", drafts.get(0)).statusCode(200);
        Calls.submit("ana", drafts.get(11)).statusCode(409);
        Calls.take("mod", drafts.get(1)).statusCode(200);
        Calls.publish("mod", drafts.get(1)).statusCode(200);
        Calls.submit("ana", drafts.get(11)).statusCode(200);
    }
}
