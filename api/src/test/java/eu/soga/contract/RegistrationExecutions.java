package eu.soga.contract;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.events.Event;
import eu.soga.live.HallFixtures;
import eu.soga.registrations.Seats;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Registrations, with the body of an example. */
final class RegistrationExecutions {
    static final Map<String, Function<JsonNode, Response>> BY_OPERATION = Map.ofEntries(
            entry(
                    "register",
                    body -> json(RestAssured.given(), body).post("/api/v1/events/" + event().id + "/registrations")),
            entry(
                    "changeSeatMode",
                    body -> json(RestAssured.given(), body)
                            .post("/api/v1/registrations/" + Seats.registered(event(), "ada") + "/change-mode")),
            entry(
                    "writeRegistrationSetup",
                    body -> json(Caller.as("lea", "edition-lead").header("If-Match", "*"), body)
                            .put("/api/v1/events/" + event().id + "/registration-setup")),
            entry(
                    "answerSurvey",
                    body -> json(RestAssured.given(), body)
                            .post("/api/v1/surveys/" + Seats.survey(event()) + "/answer")),
            entry(
                    "askQuestion",
                    body -> json(RestAssured.given(), body)
                            .post("/api/v1/events/" + HallFixtures.open(event()).id + "/hall/questions")),
            entry(
                    "voteForQuestion",
                    body -> json(RestAssured.given(), body).post("/api/v1/hall-questions/" + question() + "/vote")),
            entry("voteInPoll", body -> json(RestAssured.given(), body).post("/api/v1/hall-polls/" + poll() + "/vote")),
            entry("setHall", body -> json(lead(), body).post("/api/v1/events/" + event().id + "/hall")),
            entry(
                    "decideQuestion",
                    body -> json(lead(), body).post("/api/v1/hall-questions/" + question() + "/decide")),
            entry(
                    "addPoll",
                    body -> json(lead(), body).post("/api/v1/events/" + HallFixtures.open(event()).id + "/hall/polls")),
            entry("decidePoll", body -> json(lead(), body).post("/api/v1/hall-polls/" + poll() + "/decide")),
            entry("checkIn", body -> {
                Event event = event();
                return json(
                                Caller.as("lea", "edition-lead"),
                                ((ObjectNode) body.deepCopy()).put("eventId", event.id.toString()))
                        .post("/api/v1/check-ins");
            }),
            entry("changeMySeatMode", body -> {
                Seats.registered(event(), "ada");
                String id = ada().get("/api/v1/me/registrations").path("items[0].id");
                return json(ada(), body).post("/api/v1/me/registrations/" + id + "/change-mode");
            }));

    private RegistrationExecutions() {}

    private static Event event() {
        return Seats.event(OrganisationFixtures.listed(), 5, 5);
    }

    private static UUID question() {
        return HallFixtures.question(HallFixtures.open(event()), "Qui paie ?");
    }

    private static UUID poll() {
        return HallFixtures.poll(HallFixtures.open(event()));
    }

    private static RequestSpecification lead() {
        return Caller.as("lea", "edition-lead");
    }

    private static RequestSpecification ada() {
        return Caller.withMail("ada@example.org", "ada");
    }

    private static RequestSpecification json(RequestSpecification request, JsonNode body) {
        return request.contentType(ContentType.JSON).body(body.toString());
    }
}
