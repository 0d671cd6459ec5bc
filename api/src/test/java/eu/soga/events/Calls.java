package eu.soga.events;

import eu.soga.testing.Caller;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** What people do to events, by HTTP, in the words of the domain. */
public final class Calls {
    public static final String EVENTS = "/api/v1/events/";
    public static final String MODERATION = "/api/v1/moderation/events/";

    private Calls() {}

    public static RequestSpecification with(RequestSpecification caller, Object body) {
        return caller.contentType(ContentType.JSON).body(body instanceof String text ? text : EventFixtures.json(body));
    }

    public static String tag(int version) {
        return "\"" + version + "-seen\"";
    }

    public static ValidatableResponse put(String person, UUID id, int version, Object content) {
        return with(Caller.as(person), content)
                .header("If-Match", tag(version))
                .put(EVENTS + id)
                .then();
    }

    public static ValidatableResponse submit(String person, UUID id) {
        return Caller.as(person).noContentType().post(EVENTS + id + "/submit").then();
    }

    public static ValidatableResponse act(String person, UUID id, String act, Object body) {
        return with(Caller.as(person), body).post(EVENTS + id + "/" + act).then();
    }

    public static Response event(String person, UUID id) {
        return Caller.as(person).get(EVENTS + id);
    }

    public static ValidatableResponse take(String moderator, UUID id) {
        return Caller.as(moderator, "moderator").post(MODERATION + id + "/take").then();
    }

    public static ValidatableResponse publish(String moderator, UUID id) {
        return decide(moderator, id, "publish", Map.of());
    }

    public static ValidatableResponse requestChanges(String moderator, UUID id, String reason, String message) {
        return decide(moderator, id, "request-changes", Map.of("reason", reason, "message", message));
    }

    public static ValidatableResponse refuse(String moderator, UUID id, String reason, String message) {
        return decide(moderator, id, "refuse", Map.of("reason", reason, "message", message));
    }

    private static ValidatableResponse decide(String moderator, UUID id, String act, Object body) {
        int version = Caller.as(moderator, "moderator").get(MODERATION + id).path("version");
        return with(Caller.as(moderator, "moderator"), body)
                .header("If-Match", tag(version))
                .post(MODERATION + id + "/" + act)
                .then();
    }
}
