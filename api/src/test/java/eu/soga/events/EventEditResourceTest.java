package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.take;
import static eu.soga.events.Calls.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class EventEditResourceTest {
    private final DataSource database;

    @Inject
    EventEditResourceTest(DataSource database) {
        this.database = database;
    }

    private static EventRequest titled(Organisation organisation, String title) {
        return EventContentBuilder.of(organisation.id).title(title).build();
    }

    @Test
    void replaces_a_draft_and_lets_its_address_follow_the_title() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(mine);
        put("ana", draft.id, draft.version, titled(mine, "Nouveau titre"))
                .statusCode(200)
                .header("ETag", startsWith("\"" + (draft.version + 1) + "-"))
                .body("title.fr", equalTo("Nouveau titre"))
                .body("slug", equalTo("nouveau-titre"));
        Caller.as("ana")
                .redirects()
                .follow(false)
                .get(EVENTS + draft.slug)
                .then()
                .statusCode(404);
    }

    @Test
    void empties_what_the_request_leaves_out() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(mine);
        put(
                        "ana",
                        draft.id,
                        draft.version,
                        Map.of("defaultLanguage", "fr", "organisationId", mine.id, "title", Map.of("fr", "Seul")))
                .statusCode(200)
                .body("schedule", nullValue())
                .body("place", nullValue())
                .body("themes.size()", equalTo(0))
                .body("price.free", nullValue())
                .body("accessibility.stepFree", equalTo("unknown"));
    }

    @Test
    void needs_the_version_that_was_read() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(mine);
        with(Caller.as("ana"), titled(mine, "Sans version"))
                .put(EVENTS + draft.id)
                .then()
                .statusCode(428);
        put("ana", draft.id, draft.version + 1, titled(mine, "Autre version")).statusCode(412);
        with(Caller.as("ana"), titled(mine, "Toute version"))
                .header("If-Match", "*")
                .put(EVENTS + draft.id)
                .then()
                .statusCode(200);
    }

    @Test
    void loses_nothing_when_it_refuses() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(mine);
        String before = event("ana", draft.id).asString();
        var impossible = EventContentBuilder.of(mine.id)
                .at("2027-03-28T02:30", "2027-03-28T05:00", "Europe/Paris")
                .build();
        put("ana", draft.id, draft.version, impossible)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/schedule/start"));
        assertThat(event("ana", draft.id).asString()).isEqualTo(before);
    }

    @Test
    void stays_with_its_organisation() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Organisation alsoMine = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(mine);
        put("ana", draft.id, draft.version, EventFixtures.content(alsoMine.id))
                .statusCode(400)
                .body("violations.pointer", hasItem("/organisationId"));
    }

    @Test
    void is_hidden_from_a_representative_who_was_removed_while_writing() throws SQLException {
        Organisation mine = OrganisationFixtures.signedAndEditedBy("boss", "ana");
        Event draft = EventFixtures.draft(mine);
        put("ana", draft.id, draft.version, titled(mine, "Gardé")).statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from representative where subject = 'ana'")) {
            statement.execute();
        }
        put("ana", draft.id, draft.version + 1, titled(mine, "Perdu")).statusCode(404);
        event("ana", draft.id).then().statusCode(404);
        event("boss", draft.id).then().statusCode(200).body("title.fr", equalTo("Gardé"));
    }

    @Test
    void is_refused_while_a_moderator_reads() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event submitted = EventFixtures.submitted(mine);
        put("ana", submitted.id, submitted.version, titled(mine, "Encore libre"))
                .statusCode(200);
        take("mod", submitted.id).statusCode(200);
        put("ana", submitted.id, submitted.version + 1, titled(mine, "Trop tard"))
                .statusCode(409)
                .body("type", equalTo("/problems/being-reviewed"));
        event("ana", submitted.id)
                .then()
                .body("title.fr", equalTo("Encore libre"))
                .body("actions.find { it.name == 'edit' }.reason", equalTo("being-reviewed"));
    }

    @Test
    void is_forbidden_on_what_others_published_and_unknown_on_their_drafts() {
        Organisation theirs = OrganisationFixtures.representedBy("bob");
        Event live = EventFixtures.published(theirs);
        Event draft = EventFixtures.draft(theirs);
        put("ana", live.id, live.version, EventFixtures.content(theirs.id)).statusCode(403);
        put("ana", draft.id, draft.version, EventFixtures.content(theirs.id)).statusCode(404);
        put("ana", UUID.randomUUID(), 0, EventFixtures.content(theirs.id)).statusCode(404);
        given().contentType("application/json")
                .body(EventFixtures.json(EventFixtures.content(theirs.id)))
                .header("If-Match", tag(0))
                .put(EVENTS + live.id)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "edition-lead", "admin"})
    void is_open_to_roles_that_may_write_for_anyone(String role) {
        Organisation theirs = OrganisationFixtures.representedBy("bob");
        Event draft = EventFixtures.draft(theirs);
        with(Caller.as("someone", role), titled(theirs, "Aidé"))
                .header("If-Match", tag(draft.version))
                .put(EVENTS + draft.id)
                .then()
                .statusCode(200)
                .body("title.fr", equalTo("Aidé"));
    }

    @Test
    void makes_no_circle_and_no_deep_tree() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event top = EventFixtures.draft(mine);
        Event middle = EventFixtures.load(
                EventStatus.PUBLISHED, EventContentBuilder.of(mine.id).build());
        put(
                        "ana",
                        top.id,
                        top.version,
                        EventContentBuilder.of(mine.id).partOf(middle.id).build())
                .statusCode(200)
                .body("partOf.id", equalTo(middle.id.toString()));
        Event other = EventFixtures.draft(mine);
        put(
                        "ana",
                        other.id,
                        other.version,
                        EventContentBuilder.of(mine.id).partOf(top.id).build())
                .statusCode(200);
        Event fourth = EventFixtures.draft(mine);
        put(
                        "ana",
                        fourth.id,
                        fourth.version,
                        EventContentBuilder.of(mine.id).partOf(other.id).build())
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/partOf"));
        put(
                        "ana",
                        top.id,
                        top.version + 1,
                        EventContentBuilder.of(mine.id).partOf(other.id).build())
                .statusCode(400)
                .body("violations[0].message", startsWith("This would make a circle"));
        put(
                        "ana",
                        top.id,
                        top.version + 1,
                        EventContentBuilder.of(mine.id).partOf(top.id).build())
                .statusCode(400);
    }
}
