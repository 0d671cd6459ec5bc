package eu.soga.events.mine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyEventResourceTest {
    private static ValidatableResponse mine(String query) {
        return Caller.as("ana")
                .urlEncodingEnabled(!query.contains("modifiedSince"))
                .get("/api/v1/me/events" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    @Test
    void lists_what_my_organisations_hold_last_changed_first() {
        Organisation one = OrganisationFixtures.representedBy("ana");
        Organisation two = OrganisationFixtures.signedAndEditedBy("boss", "ana");
        Event first = EventFixtures.draft(one);
        Event second = EventFixtures.changesRequested(two);
        EventFixtures.published(OrganisationFixtures.representedBy("bob"));
        mine("").statusCode(200)
                .body("items.event.slug", contains(second.slug, first.slug))
                .body("items.nextStep", contains("answer", "submit"))
                .body("items[0].lastMessage.body", equalTo("À quelle heure cela finit-il ?"))
                .body("items[0].actions.find { it.name == 'submit' }.allowed", equalTo(true))
                .body("total.value", equalTo(2));
        Caller.as("nobody").get("/api/v1/me/events").then().statusCode(200).body("items", hasSize(0));
        given().get("/api/v1/me/events").then().statusCode(401);
    }

    @Test
    void narrows_by_state_organisation_and_words() {
        Organisation one = OrganisationFixtures.representedBy("ana");
        Organisation two = OrganisationFixtures.representedBy("ana");
        Event draft = EventFixtures.draft(one);
        Event refused = EventFixtures.refused(two);
        EventFixtures.load(
                EventStatus.DRAFT,
                EventContentBuilder.of(one.id).title("Été à Évry").build());
        mine("status=draft,refused&organisation=" + two.slug).body("items.event.slug", contains(refused.slug));
        mine("status=draft").body("items.event.status", contains("draft", "draft"));
        mine("q=ete a").body("items.event.title.fr", contains("Été à Évry"));
        mine("q=%25").body("items", hasSize(0));
        mine("status=lost").statusCode(400).body("violations[0].pointer", equalTo("?status"));
        mine("status=draft&status=refused").body("items", hasSize(3));
        assertThat(draft.slug).isNotEqualTo(refused.slug);
    }

    @Test
    void narrows_by_ids_and_by_what_changed_since() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        Event first = EventFixtures.draft(ours);
        Event second = EventFixtures.draft(ours);
        Event theirs = EventFixtures.published(OrganisationFixtures.representedBy("bob"));
        mine("id=" + first.id + "," + theirs.id).body("items.event.slug", contains(first.slug));
        mine("modifiedSince=" + second.updatedAt).body("items[0].event.slug", equalTo(second.slug));
        mine("modifiedSince=" + second.updatedAt.plusSeconds(1)).body("items", hasSize(0));
        mine("modifiedSince=2020-01-01T00:00:00%2B01:00").body("items", hasSize(2));
        mine("id=x").statusCode(400).body("violations[0].pointer", equalTo("?id"));
        for (String wrong : List.of("yesterday", "2026-11-20", "%2B999999999-12-31T00:00:00Z"))
            mine("modifiedSince=" + wrong).statusCode(400).body("violations[0].pointer", equalTo("?modifiedSince"));
    }

    @Test
    void pages_by_cursor_at_the_same_cost() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        for (int i = 0; i < 7; i++) EventFixtures.submitted(mine);
        String next = mine("size=4").body("items", hasSize(4)).extract().path("next");
        mine("size=4&cursor=" + next).body("items", hasSize(3)).body("next", equalTo(null));
        assertThat(Statements.of(() -> mine("size=6").statusCode(200)))
                .isEqualTo(Statements.of(() -> mine("size=2").statusCode(200)))
                .isLessThanOrEqualTo(7);
    }
}
