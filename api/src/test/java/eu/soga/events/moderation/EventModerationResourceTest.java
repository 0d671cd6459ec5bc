package eu.soga.events.moderation;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.MODERATION;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.publish;
import static eu.soga.events.Calls.refuse;
import static eu.soga.events.Calls.requestChanges;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.take;
import static eu.soga.events.Calls.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventModerationResourceTest {
    private final DataSource database;

    @Inject
    EventModerationResourceTest(DataSource database) {
        this.database = database;
    }

    private static Event submitted() {
        return EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
    }

    @Nested
    class Take {
        @Test
        void holds_the_review_for_half_an_hour() {
            Event event = submitted();
            take("mod", event.id)
                    .statusCode(200)
                    .body("takenBy", equalTo("mod"))
                    .body("takenUntil", notNullValue())
                    .body("actions.findAll { it.allowed }.name", hasItems("publish", "request-changes", "refuse"));
            take("mod", event.id).statusCode(200);
            take("other", event.id).statusCode(409).body("type", equalTo("/problems/taken-by-another"));
        }

        @Test
        void is_free_again_when_released() {
            Event event = submitted();
            take("mod", event.id);
            Caller.as("other", "moderator")
                    .post(MODERATION + event.id + "/release")
                    .then()
                    .statusCode(409);
            Caller.as("mod", "moderator")
                    .post(MODERATION + event.id + "/release")
                    .then()
                    .statusCode(200);
            take("other", event.id).statusCode(200);
        }

        @Test
        void is_free_again_after_half_an_hour() throws SQLException {
            Event event = submitted();
            take("mod", event.id);
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update moderation_take set until = until - interval '30 minutes'");
            }
            publish("mod", event.id).statusCode(409).body("reason", equalTo("not-taken"));
            take("other", event.id).statusCode(200).body("takenBy", equalTo("other"));
        }

        @Test
        void is_refused_for_the_organisation_the_moderator_represents() {
            Event event = submitted();
            Caller.as("ana", "moderator")
                    .post(MODERATION + event.id + "/take")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-organisation"));
            Caller.as("ana", "admin")
                    .post(MODERATION + event.id + "/take")
                    .then()
                    .statusCode(403);
        }

        @Test
        void is_refused_for_a_co_organiser() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Organisation helps = OrganisationFixtures.representedBy("mod");
            Event event = EventFixtures.load(
                    EventStatus.SUBMITTED,
                    EventContentBuilder.of(mine.id).coOrganisations(helps.id).build());
            take("mod", event.id).statusCode(403).body("type", equalTo("/problems/own-organisation"));
        }
    }

    @Nested
    class Decide {
        @Test
        void publishes_what_was_read() {
            Event event = submitted();
            take("mod", event.id);
            publish("mod", event.id)
                    .statusCode(200)
                    .body("event.status", equalTo("published"))
                    .body("takenBy", nullValue());
            given().get(EVENTS + event.slug).then().statusCode(200);
        }

        @Test
        void needs_the_version_that_was_read() {
            Event event = submitted();
            take("mod", event.id);
            with(Caller.as("mod", "moderator"), Map.of())
                    .post(MODERATION + event.id + "/publish")
                    .then()
                    .statusCode(428);
            with(Caller.as("mod", "moderator"), Map.of())
                    .header("If-Match", tag(event.version + 1))
                    .post(MODERATION + event.id + "/publish")
                    .then()
                    .statusCode(412);
        }

        @Test
        void needs_the_review() {
            Event event = submitted();
            publish("mod", event.id).statusCode(409).body("reason", equalTo("not-taken"));
            take("other", event.id);
            publish("mod", event.id).statusCode(409).body("type", equalTo("/problems/taken-by-another"));
        }

        @Test
        void asks_and_is_answered() {
            Event event = submitted();
            take("mod", event.id);
            requestChanges("mod", event.id, "unclear-dates", "Jusqu’à quand ?")
                    .statusCode(200)
                    .body("event.status", equalTo("changes-requested"));
            Calls.act("ana", event.id, "submit", Map.of("message", "17 heures."))
                    .statusCode(200)
                    .body("status", equalTo("submitted"));
            take("mod", event.id)
                    .body("thread.kind", contains("question", "submission"))
                    .body("thread[0].reason", equalTo("unclear-dates"))
                    .body("history.action", contains("load", "take", "request-changes", "submit", "take"));
            publish("mod", event.id).statusCode(200);
        }

        @Test
        void refuses_with_a_reason_and_a_text() {
            Event event = submitted();
            take("mod", event.id);
            with(Caller.as("mod", "moderator"), Map.of("reason", "advertising"))
                    .header("If-Match", tag(event.version))
                    .post(MODERATION + event.id + "/refuse")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/message"));
            with(Caller.as("mod", "moderator"), Map.of("reason", "ugly", "message", "Non."))
                    .header("If-Match", tag(event.version))
                    .post(MODERATION + event.id + "/refuse")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/reason"));
            refuse("mod", event.id, "advertising", "C’est une vente.")
                    .statusCode(200)
                    .body("event.status", equalTo("refused"));
            given().get(EVENTS + event.slug).then().statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({"take", "release", "publish", "request-changes", "refuse"})
        void is_for_moderators_only(String act) {
            Event event = submitted();
            var body = Map.of("reason", "other", "message", "Non.");
            with(Caller.as("bob"), body)
                    .post(MODERATION + event.id + "/" + act)
                    .then()
                    .statusCode(403);
            with(Caller.as("ana"), body)
                    .post(MODERATION + event.id + "/" + act)
                    .then()
                    .statusCode(403);
            with(given(), body).post(MODERATION + event.id + "/" + act).then().statusCode(401);
        }
    }
}
