package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.MODERATION;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.publish;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.refuse;
import static eu.soga.events.Calls.requestChanges;
import static eu.soga.events.Calls.submit;
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
import org.junit.jupiter.params.provider.ValueSource;

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

    @Nested
    class Revision {
        private Event submittedEdit() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event live = EventFixtures.published(mine);
            var edit = new EventContentBuilder(EventRequest.of(live))
                    .title("Titre corrigé")
                    .at("2027-01-26T14:00", "2027-01-26T17:00", "Europe/Paris")
                    .build();
            put("ana", live.id, live.version, edit).statusCode(200);
            submit("ana", live.id).statusCode(200).body("revision.status", equalTo("submitted"));
            return live;
        }

        @Test
        void is_shown_field_by_field_beside_the_live_version() {
            Event live = submittedEdit();
            take("mod", live.id)
                    .body("diff.field", contains("/schedule/end", "/schedule/start", "/title/fr"))
                    .body("diff[2].before", equalTo(live.title.get("fr")))
                    .body("diff[2].after", equalTo("Titre corrigé"))
                    .body("live.title", equalTo(live.title))
                    .body("event.title.fr", equalTo("Titre corrigé"));
            given().get(EVENTS + live.slug).then().body("title", equalTo(live.title));
        }

        @Test
        void replaces_the_live_version_when_published() {
            Event live = submittedEdit();
            take("mod", live.id);
            publish("mod", live.id).statusCode(200).body("diff.size()", equalTo(0));
            given().get(EVENTS + live.id)
                    .then()
                    .body("title.fr", equalTo("Titre corrigé"))
                    .body("sequence", equalTo(1))
                    .body("status", equalTo("published"));
        }

        @Test
        void goes_back_or_is_refused_while_the_live_version_stays() {
            Event live = submittedEdit();
            take("mod", live.id);
            requestChanges("mod", live.id, "other", "Pourquoi ?").statusCode(200);
            event("ana", live.id)
                    .then()
                    .body("status", equalTo("published"))
                    .body("revision.status", equalTo("changes-requested"))
                    .body("revision.proposed.title.fr", equalTo("Titre corrigé"));
            submit("ana", live.id).statusCode(200);
            take("mod", live.id);
            refuse("mod", live.id, "other", "Non.").statusCode(200);
            event("ana", live.id)
                    .then()
                    .body("revision.status", equalTo("refused"))
                    .body("actions.find { it.name == 'submit' }.allowed", equalTo(false));
            given().get(EVENTS + live.slug).then().body("title", equalTo(live.title));
        }
    }

    @Nested
    class Review {
        @Test
        void explains_what_is_unusual() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event refused = EventFixtures.load(
                    EventStatus.REFUSED,
                    EventContentBuilder.of(OrganisationFixtures.representedBy("bob").id)
                            .registration(
                                    new RegistrationPolicy(RegistrationMode.EXTERNAL, "https://spam.example.org/a"))
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
}
