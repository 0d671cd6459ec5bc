package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.act;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.submit;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.take;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventLifecycleResourceTest {
    private static final Map<String, Object> NOTE =
            Map.of("note", Map.of("fr", "La salle est fermée.", "en", "Closed."));

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

    @Nested
    class CancelAndPostpone {
        @Test
        void cancels_in_public_with_a_reason_and_a_higher_sequence() {
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            act("ana", live.id, "cancel", NOTE)
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("sequence", equalTo(1))
                    .body("statusNote.fr", equalTo("La salle est fermée."))
                    .body("cancelledAt", notNullValue());
            given().get(EVENTS + live.slug).then().statusCode(200).body("status", equalTo("cancelled"));
            act("ana", live.id, "cancel", NOTE).statusCode(409);
        }

        @Test
        void needs_the_reason_in_the_language_of_the_event() {
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            act("ana", live.id, "cancel", Map.of("note", Map.of("en", "Closed.")))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/note/fr"));
            act("ana", live.id, "postpone", Map.of()).statusCode(400);
        }

        @Test
        void postpones_and_gives_a_new_date() {
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            act("ana", live.id, "postpone", NOTE)
                    .statusCode(200)
                    .body("status", equalTo("postponed"))
                    .body("previousStart.start", equalTo("2027-01-25T14:00"));
            act(
                            "ana",
                            live.id,
                            "reschedule",
                            Map.of("schedule", ScheduleText.of("2027-03-28T02:30", null, "Europe/Paris")))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/schedule/start"));
            act(
                            "ana",
                            live.id,
                            "reschedule",
                            Map.of("schedule", ScheduleText.of("2027-03-29T10:00", null, "Europe/Paris")))
                    .statusCode(200)
                    .body("status", equalTo("published"))
                    .body("schedule.start", equalTo("2027-03-29T10:00"))
                    .body("endsAt", nullValue())
                    .body("sequence", equalTo(2))
                    .body("statusNote.size()", equalTo(0));
            assertThat(Occurrence.<Occurrence>list("event.id", live.id)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"cancel", "postpone"})
        void is_refused_before_publication_and_forbidden_to_others(String verb) {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            act("ana", draft.id, verb, NOTE).statusCode(409);
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            act("bob", live.id, verb, NOTE).statusCode(403);
        }
    }

    @Nested
    class ThreadAndHistory {
        @Test
        void let_both_sides_speak() {
            Event submitted = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
            act("ana", submitted.id, "messages", Map.of("message", "Une question ?"))
                    .statusCode(201);
            Calls.with(Caller.as("mod", "moderator"), Map.of("message", "Oui ?"))
                    .post(EVENTS + submitted.id + "/messages")
                    .then()
                    .statusCode(201)
                    .body("items.author.side", contains("partner", "moderation"));
            act("bob", submitted.id, "messages", Map.of("message", "Coucou")).statusCode(404);
        }

        @Test
        void repeat_an_answer_for_the_same_key() {
            Event submitted = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
            for (int i = 0; i < 2; i++)
                Calls.with(Caller.as("ana"), Map.of("message", "Une fois"))
                        .header("Idempotency-Key", "once")
                        .post(EVENTS + submitted.id + "/messages")
                        .then()
                        .statusCode(201)
                        .body("items.size()", equalTo(1));
        }

        @Test
        void tell_what_was_done_to_insiders_only() {
            Event draft = EventFixtures.draft(OrganisationFixtures.trusted("ana"));
            submit("ana", draft.id);
            act("ana", draft.id, "cancel", NOTE);
            Caller.as("ana")
                    .get(EVENTS + draft.id + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.action", contains("load", "submit", "cancel"))
                    .body("items.to", contains("draft", "published", "cancelled"))
                    .body("items[2].note", equalTo("La salle est fermée."));
            Caller.as("bob").get(EVENTS + draft.id + "/history").then().statusCode(403);
            Caller.as("bob").get(EVENTS + draft.id + "/thread").then().statusCode(403);
            given().get(EVENTS + draft.id + "/thread").then().statusCode(401);
        }
    }

    @Nested
    class Reading {
        @Test
        void hides_the_room_from_visitors_unless_it_is_for_everyone() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event live = EventFixtures.published(mine);
            given().get(EVENTS + live.slug)
                    .then()
                    .body("online.url", nullValue())
                    .body("online.releasedTo", equalTo("registered"));
            event("ana", live.id).then().body("online.url", equalTo("https://example.org/live"));
            Event open = EventFixtures.published(EventContentBuilder.of(mine.id)
                    .online(new OnlineAccess("https://example.org/open", OnlineRelease.EVERYONE))
                    .build());
            given().get(EVENTS + open.slug).then().body("online.url", equalTo("https://example.org/open"));
        }

        @Test
        void costs_the_same_however_many_parts_and_co_organisers_there_are() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event small = EventFixtures.published(EventContentBuilder.of(mine.id)
                    .coOrganisations(OrganisationFixtures.listed().id)
                    .build());
            Event large = EventFixtures.published(EventContentBuilder.of(mine.id)
                    .coOrganisations(OrganisationFixtures.listed().id, OrganisationFixtures.listed().id)
                    .build());
            EventFixtures.published(
                    EventContentBuilder.of(mine.id).partOf(small.id).build());
            for (int i = 0; i < 4; i++)
                EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                        .partOf(large.id)
                        .build());
            assertThat(Statements.of(() -> event("ana", large.id)))
                    .isEqualTo(Statements.of(() -> event("ana", small.id)))
                    .isLessThanOrEqualTo(7);
        }

        @Test
        void shows_the_public_parts_of_an_event() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event whole = EventFixtures.published(mine);
            Event part = EventFixtures.published(
                    EventContentBuilder.of(mine.id).partOf(whole.id).build());
            EventFixtures.load(
                    EventStatus.DRAFT,
                    EventContentBuilder.of(mine.id).partOf(whole.id).build());
            given().get(EVENTS + whole.slug).then().body("parts.slug", contains(part.slug));
            given().get(EVENTS + part.slug).then().body("partOf.slug", equalTo(whole.slug));
        }
    }
}
