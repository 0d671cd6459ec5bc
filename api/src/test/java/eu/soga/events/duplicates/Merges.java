package eu.soga.events.duplicates;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.testing.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Merging by HTTP, and what it leaves in the tables. */
final class Merges {
    private Merges() {}

    static ValidatableResponse merge(String moderator, UUID loser, UUID winner, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("into", winner);
        int version =
                Caller.as("reader", "moderator").get(Calls.MODERATION + loser).path("version");
        return Calls.with(Caller.as(moderator, "moderator"), body)
                .header("If-Match", Calls.tag(version))
                .post(Calls.MODERATION + loser + "/merge")
                .then();
    }

    static ValidatableResponse merge(Event loser, Event winner) {
        return merge("mod", loser.id, winner.id, Map.of()).statusCode(200);
    }

    static <T> List<T> rows(String sql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeQuery(sql, type)
                        .getResultList());
    }

    static ValidatableResponse get(String path) {
        return RestAssured.given().redirects().follow(false).get(path).then();
    }
}
