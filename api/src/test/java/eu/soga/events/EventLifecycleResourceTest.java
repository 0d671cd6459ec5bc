package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.act;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.submit;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.take;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLifecycleResourceTest {
    @Nested
    class Submit {
        @Test
        void hands_a_complete_draft_to_the_moderators() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            act("ana", draft.id, "submit", Map.of("message", "Merci !"))
                    .statusCode(200)
                    .body("status", equalTo("submitted"))
                    .body("submittedAt", notNullValue());
            given().get(EVENTS + draft.slug).then().statusCode(404);
            Caller.as("ana")
                    .get(EVENTS + draft.id + "/thread")
                    .then()
                    .body("items.body", contains("Merci !"))
                    .body("items[0].kind", equalTo("submission"))
                    .body("items[0].author.side", equalTo("partner"));
        }

        @Test
        void names_everything_that_is_missing() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event draft = EventFixtures.draft(mine);
            put(
                    "ana",
                    draft.id,
                    draft.version,
                    Map.of(
                            "defaultLanguage",
                            "fr",
                            "organisationId",
                            mine.id,
                            "title",
                            Map.of("fr", "Nu"),
                            "format",
                            "hybrid"));
            submit("ana", draft.id)
                    .statusCode(400)
                    .body("type", equalTo("/problems/incomplete"))
                    .body(
                            "violations.pointer",
                            hasItems(
                                    "/summary/fr",
                                    "/kind",
                                    "/schedule",
                                    "/languages",
                                    "/place/city",
                                    "/place/country",
                                    "/online/url"));
            event("ana", draft.id).then().body("status", equalTo("draft"));
        }

        @Test
        void publishes_at_once_for_a_trusted_organisation() {
            Event draft = EventFixtures.draft(OrganisationFixtures.trusted("ana"));
            submit("ana", draft.id).statusCode(200).body("status", equalTo("published"));
            given().get(EVENTS + draft.slug).then().statusCode(200).body("actions.size()", equalTo(0));
        }

        @Test
        void is_done_once() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            submit("ana", draft.id).statusCode(200);
            submit("ana", draft.id)
                    .statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition"))
                    .body("reason", equalTo("already-submitted"));
        }

        @Test
        void checks_the_version_when_it_is_sent() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            Caller.as("ana")
                    .header("If-Match", tag(draft.version + 3))
                    .noContentType()
                    .post(EVENTS + draft.id + "/submit")
                    .then()
                    .statusCode(412);
        }

        @Test
        void is_unknown_to_others_and_asks_visitors_to_sign_in() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            submit("bob", draft.id).statusCode(404);
            given().noContentType().post(EVENTS + draft.id + "/submit").then().statusCode(401);
        }
    }

    @Nested
    class Withdraw {
        @Test
        void takes_back_what_waits_even_while_a_moderator_reads() {
            Event submitted = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
            take("mod", submitted.id).statusCode(200);
            Caller.as("ana")
                    .post(EVENTS + submitted.id + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("withdrawn"));
            take("mod", submitted.id).statusCode(409).body("reason", equalTo("nothing-to-decide"));
        }

        @Test
        void is_refused_once_published() {
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            Caller.as("ana").post(EVENTS + live.id + "/withdraw").then().statusCode(409);
        }
    }

    @Nested
    class Appeal {
        @Test
        void is_open_once() {
            Event refused = EventFixtures.refused(OrganisationFixtures.representedBy("ana"));
            act("ana", refused.id, "appeal", Map.of("message", "Relisez, s’il vous plaît."))
                    .statusCode(200)
                    .body("status", equalTo("submitted"));
            take("mod", refused.id).statusCode(200);
            Calls.refuse("mod", refused.id, "off-topic", "Toujours sans lien.").statusCode(200);
            act("ana", refused.id, "appeal", Map.of("message", "Encore ?"))
                    .statusCode(409)
                    .body("reason", equalTo("appeal-used"));
        }

        @Test
        void needs_a_text() {
            Event refused = EventFixtures.refused(OrganisationFixtures.representedBy("ana"));
            act("ana", refused.id, "appeal", Map.of("message", " "))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/message"));
        }
    }
}
