package eu.soga.events.duplicates;

import static eu.soga.events.duplicates.Merges.merge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MergeRightsResourceTest {
    private Organisation theirs;
    private Organisation ours;

    @BeforeEach
    void two_organisations() {
        theirs = OrganisationFixtures.representedBy("bo");
        ours = OrganisationFixtures.representedBy("ana");
    }

    private Event published(Organisation organisation, String title) {
        return EventFixtures.published(
                EventContentBuilder.of(organisation.id).title(title).build());
    }

    @Test
    void never_when_representing_either_organisation() {
        Event loser = published(theirs, "Un");
        Event winner = published(ours, "Deux");
        for (String own : List.of("bo", "ana"))
            merge(own, loser.id, winner.id, Map.of())
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-organisation"));
    }

    @Test
    void never_when_representing_a_co_organiser_of_either_or_of_the_whole() {
        Organisation own = OrganisationFixtures.representedBy("mod");
        Event whole = published(own, "Festival");
        Event co = EventFixtures.published(EventContentBuilder.of(theirs.id)
                .title("Un")
                .coOrganisations(own.id)
                .build());
        Event part = EventFixtures.published(
                EventContentBuilder.of(theirs.id).title("Deux").partOf(whole.id).build());
        Event other = published(ours, "Trois");
        for (Event concerned : List.of(co, part)) {
            merge("mod", concerned.id, other.id, Map.of())
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-organisation"));
            merge("mod", other.id, concerned.id, Map.of())
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-organisation"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition-lead",
                "secretary",
                "claims-reviewer",
                "claims-approver",
                "treasurer",
                "auditor",
                "member"
            })
    void no_other_role_merges(String role) {
        Event loser = published(theirs, "Un");
        Event winner = published(ours, "Deux");
        Calls.with(Caller.as("x", role), Map.of("into", winner.id))
                .post(Calls.MODERATION + loser.id + "/merge")
                .then()
                .statusCode(403);
    }

    @Test
    void an_administrator_merges_and_nobody_anonymous() {
        Event loser = published(theirs, "Un");
        Event winner = published(ours, "Deux");
        Calls.with(RestAssured.given(), Map.of("into", winner.id))
                .post(Calls.MODERATION + loser.id + "/merge")
                .then()
                .statusCode(401);
        Calls.with(Caller.as("root", "admin"), Map.of("into", winner.id))
                .post(Calls.MODERATION + loser.id + "/merge")
                .then()
                .statusCode(428);
        Calls.with(Caller.as("root", "admin"), Map.of("into", winner.id))
                .header("If-Match", Calls.tag(99))
                .post(Calls.MODERATION + loser.id + "/merge")
                .then()
                .statusCode(412);
        Calls.with(Caller.as("root", "admin"), Map.of("into", winner.id))
                .header("If-Match", Calls.tag(loser.version))
                .post(Calls.MODERATION + loser.id + "/merge")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REFUSED", "WITHDRAWN"})
    void what_nobody_asks_to_publish_is_not_merged(EventStatus status) {
        Event loser =
                EventFixtures.load(status, EventContentBuilder.of(theirs.id).build());
        merge("mod", loser.id, published(ours, "Deux").id, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void what_another_moderator_reads_waits() {
        Event loser = EventFixtures.submitted(theirs);
        Calls.take("mod2", loser.id).statusCode(200);
        merge("mod", loser.id, published(ours, "Deux").id, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/taken-by-another"));
    }

    @Test
    void not_into_itself_nor_into_its_own_part_nor_an_unknown_field() {
        Event loser = published(theirs, "Un");
        Event part = EventFixtures.published(
                EventContentBuilder.of(theirs.id).partOf(loser.id).build());
        merge("mod", loser.id, loser.id, Map.of()).statusCode(400);
        merge("mod", loser.id, part.id, Map.of()).statusCode(409);
        merge("mod", loser.id, published(ours, "Deux").id, Map.of("keep", List.of("/schedule")))
                .statusCode(400)
                .body("violations.pointer", contains("/keep/0"));
    }
}
