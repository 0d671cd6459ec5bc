package eu.soga.events.moderation;

import static eu.soga.events.Calls.MODERATION;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.refuse;
import static eu.soga.events.Calls.requestChanges;
import static eu.soga.events.Calls.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventAnnouncement.DecisionUndone;
import eu.soga.events.EventAnnouncement.Refused;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Announcements;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A moderator undoes a refusal or a request for changes, as long as nobody has been told and nobody has acted. */
@QuarkusTest
class UndoDecisionTest {
    private Organisation mine;

    @BeforeEach
    void an_organisation_of_ana() {
        mine = OrganisationFixtures.representedBy("ana");
        Announcements.forget();
    }

    private static ValidatableResponse undo(String moderator, UUID id) {
        return Caller.as(moderator, "moderator").post(MODERATION + id + "/undo").then();
    }

    private static ValidatableResponse undoable(String moderator) {
        return Caller.as(moderator, "moderator")
                .get("/api/v1/moderation/undoable-decisions")
                .then();
    }

    private static void time_passes() {
        QuarkusTransaction.requiringNew()
                .run(() -> Event.getEntityManager()
                        .createNativeQuery("UPDATE undoable_decision SET until = until - interval '1 hour'")
                        .executeUpdate());
    }

    private Event refused() {
        Event event = EventFixtures.submitted(mine);
        take("mod", event.id);
        refuse("mod", event.id, "off-topic", "Non.").statusCode(200);
        return event;
    }

    @Test
    void a_refusal_is_taken_back_with_its_message_and_the_event_keeps_its_place() {
        Event event = EventFixtures.submitted(mine);
        String since = event("ana", event.id).jsonPath().getString("submittedAt");
        take("mod", event.id);
        refuse("mod", event.id, "off-topic", "Non.").statusCode(200);
        undoable("mod")
                .statusCode(200)
                .body("items.event.slug", contains(event.slug), "items.decision", contains("refuse"))
                .body("items[0].secondsLeft", greaterThan(0));
        undo("mod", event.id)
                .statusCode(200)
                .body("event.status", equalTo("submitted"))
                .body("takenBy", equalTo("mod"))
                .body("thread.kind.findAll { it == 'refusal' }", empty())
                .body("history.action", hasItems("refuse", "undo-decision"))
                .body("actions.findAll { it.allowed }.name", hasItems("publish", "refuse"));
        assertThat(event("ana", event.id).jsonPath().getString("submittedAt")).isEqualTo(since);
        undoable("mod").body("items", empty());
        assertThat(Announcements.of(DecisionUndone.class))
                .singleElement()
                .extracting(DecisionUndone::decision)
                .isEqualTo(Announcements.of(Refused.class).getFirst().hold().decision());
        refuse("mod", event.id, "off-topic", "Non, vraiment.").statusCode(200);
    }

    @Test
    void so_is_a_request_for_changes_to_an_edit() {
        Event edited = EventFixtures.revised(mine);
        take("mod", edited.id);
        requestChanges("mod", edited.id, "unclear-dates", "Quand ?").statusCode(200);
        undo("mod", edited.id)
                .statusCode(200)
                .body("event.status", equalTo("published"))
                .body("history[-1].to", equalTo("submitted"));
        Calls.publish("mod", edited.id).statusCode(200);
    }

    @Test
    void only_by_who_decided_and_only_once() throws Exception {
        Event event = refused();
        undoable("other").body("items", empty());
        undo("other", event.id).statusCode(409).body("reason", equalTo("nothing-to-undo"));
        Caller.as("ana").post(MODERATION + event.id + "/undo").then().statusCode(403);
        assertThat(AtOnce.answers(List.of(
                        () -> undo("mod", event.id).extract().statusCode(),
                        () -> undo("mod", event.id).extract().statusCode())))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void not_after_the_mail_has_left() {
        Event event = refused();
        time_passes();
        undoable("mod").body("items", empty());
        undo("mod", event.id).statusCode(409).body("reason", equalTo("too-late-to-undo"));
        event("ana", event.id).then().body("status", equalTo("refused"));
    }

    @Test
    void not_after_its_organisation_has_answered() {
        Event appealed = refused();
        Calls.act("ana", appealed.id, "appeal", Map.of("message", "Si."));
        undo("mod", appealed.id).statusCode(409).body("reason", equalTo("acted-on-since"));
        take("other", appealed.id).statusCode(200);
        undo("mod", appealed.id).statusCode(409);

        Event changed = EventFixtures.submitted(mine);
        take("mod", changed.id);
        int version = requestChanges("mod", changed.id, "unclear-dates", "Quand ?")
                .extract()
                .path("version");
        Calls.put(
                        "ana",
                        changed.id,
                        version,
                        EventContentBuilder.of(mine.id).title("Autre titre").build())
                .statusCode(200);
        undo("mod", changed.id).statusCode(409).body("reason", equalTo("acted-on-since"));
        event("ana", changed.id).then().body("status", equalTo("changes-requested"));
    }

    @Test
    void nor_what_feeds_may_have_read() {
        Event event = EventFixtures.submitted(mine);
        take("mod", event.id);
        Calls.publish("mod", event.id).statusCode(200);
        undo("mod", event.id).statusCode(409).body("reason", equalTo("nothing-to-undo"));
    }

    @Test
    void the_report_counts_decisions_that_stand() {
        String month =
                Caller.as("mod", "moderator").get("/api/v1/moderation/report").asString();
        Event event = refused();
        undo("mod", event.id).statusCode(200);
        assertThat(Caller.as("mod", "moderator")
                        .get("/api/v1/moderation/report")
                        .jsonPath()
                        .getInt("refused"))
                .isEqualTo(new io.restassured.path.json.JsonPath(month).getInt("refused"));
    }
}
