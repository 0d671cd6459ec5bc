package eu.soga.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What programs write and read: part of an event, what they have read, a draft they no longer need, their own numbers. */
@QuarkusTest
class EventWritingByProgramsTest {
    private static final String EVENTS = "/api/v1/events/";

    private static Response read(Event event) {
        return Caller.as("ana").get(EVENTS + event.id);
    }

    private static ValidatableResponse patch(Event event, String changes) {
        return Caller.as("ana")
                .contentType("application/merge-patch+json")
                .header("If-Match", read(event).header("ETag"))
                .body(changes)
                .patch(EVENTS + event.id)
                .then();
    }

    @Nested
    class Patching {
        private Event draft;

        @BeforeEach
        void a_draft() {
            draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
        }

        @Test
        void writes_what_it_names_and_keeps_the_rest() {
            Map<String, Object> before = read(draft).path("place");
            patch(
                            draft,
                            "{\"title\": {\"en\": \"Workshop\"}, \"licence\": \"CC BY 4.0\", \"place\": {\"name\": \"Salle 2\"}}")
                    .statusCode(200)
                    .body("title.en", equalTo("Workshop"))
                    .body("title", hasKey("fr"))
                    .body("licence", equalTo("CC BY 4.0"))
                    .body("place.name", equalTo("Salle 2"))
                    .body("place.city", equalTo(before.get("city")));
        }

        @Test
        void takes_away_what_is_null() {
            patch(draft, "{\"place\": null, \"format\": \"online\"}")
                    .statusCode(200)
                    .body("place", nullValue());
        }

        @Test
        void is_checked_like_any_text() {
            patch(draft, "{\"title\": {\"fr\": \"\"}}")
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/title/fr"));
            patch(draft, "{\"colour\": \"red\"}").statusCode(400).body("violations[0].pointer", equalTo("/colour"));
            patch(draft, "{\"kind\": 7}").statusCode(400).body("type", equalTo("/problems/invalid-request"));
            for (String broken : List.of("[]", "\"x\"", "null", "{", ""))
                patch(draft, broken).statusCode(400);
        }

        @Test
        void needs_the_version_and_its_own_media_type() {
            Caller.as("ana")
                    .contentType("application/merge-patch+json")
                    .body("{}")
                    .patch(EVENTS + draft.id)
                    .then()
                    .statusCode(428);
            Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .patch(EVENTS + draft.id)
                    .then()
                    .statusCode(415);
        }

        @Test
        void of_what_is_public_waits_and_adds_to_the_edit_that_waits() {
            Event live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            patch(live, "{\"licence\": \"CC BY 4.0\"}").statusCode(200).body("licence", nullValue());
            patch(live, "{\"replayUrl\": \"https://example.org/r\"}")
                    .statusCode(200)
                    .body("revision.proposed.licence", equalTo("CC BY 4.0"))
                    .body("revision.proposed.replayUrl", equalTo("https://example.org/r"));
        }
    }

    @Test
    void what_was_read_can_be_written_back_and_changes_nothing() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        Organisation other = OrganisationFixtures.representedBy("ana", "ben");
        Event whole = EventFixtures.draft(ours);
        Event series = EventFixtures.published(EventContentBuilder.of(ours.id)
                .at("2027-01-05T18:00", "2027-01-05T20:00", "Europe/Paris")
                .every("FREQ=MONTHLY;BYDAY=1TU")
                .build());
        patch(
                        whole,
                        "{\"coOrganisationIds\": [\"" + other.id
                                + "\"], \"externalId\": \"agenda-7\", \"replayUrl\": \"https://example.org/r\"}")
                .statusCode(200);
        for (Event event : List.of(whole, series)) {
            Response before = read(event);
            Response after = Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .header("If-Match", before.header("ETag"))
                    .body(before.asString())
                    .put(EVENTS + event.id);
            assertThat(after.statusCode()).as(after.asString()).isEqualTo(200);
            Map<String, Object> was = before.path("");
            Map<String, Object> is = after.path("");
            for (String kept :
                    List.of("title", "schedule", "place", "organisation", "coOrganisations", "online", "price"))
                assertThat(is.get(kept)).as(kept).isEqualTo(was.get(kept));
            assertThat(is.get("externalId")).isEqualTo(was.get("externalId"));
            assertThat(is.get("recurrence")).isEqualTo(was.get("recurrence"));
        }
    }

    @Nested
    class Deleting {
        private ValidatableResponse delete(String who, Event event) {
            return Caller.as(who).delete(EVENTS + event.id).then();
        }

        @Test
        void takes_a_draft_away_and_keeps_what_was_recorded() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            delete("ana", draft).statusCode(204);
            read(draft).then().statusCode(404);
            List<AuditEntry> entries =
                    QuarkusTransaction.requiringNew().call(() -> AuditEntry.about("event", draft.id));
            assertThat(entries.getLast().action).isEqualTo("delete");
        }

        @Test
        void is_for_its_organisation_and_for_drafts() {
            Organisation ours = OrganisationFixtures.representedBy("ana");
            delete("zoe", EventFixtures.draft(ours)).statusCode(404);
            for (Event event : List.of(EventFixtures.submitted(ours), EventFixtures.published(ours)))
                delete("ana", event)
                        .statusCode(409)
                        .body("type", equalTo("/problems/illegal-transition"))
                        .body("reason", equalTo("wrong-state"));
            given().delete(EVENTS + UUID.randomUUID()).then().statusCode(401);
        }

        @Test
        void refuses_an_event_that_others_are_part_of() {
            Organisation ours = OrganisationFixtures.representedBy("ana");
            Event whole = EventFixtures.draft(ours);
            Event part = EventFixtures.draft(ours);
            patch(part, "{\"partOf\": \"" + whole.id + "\"}").statusCode(200);
            delete("ana", whole).statusCode(409).body("reason", equalTo("has-parts"));
            delete("ana", part).statusCode(204);
            delete("ana", whole).statusCode(204);
        }

        @Test
        void of_another_version_is_refused() {
            Event draft = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
            Caller.as("ana")
                    .header("If-Match", "\"99-x\"")
                    .delete(EVENTS + draft.id)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void an_event_is_read_by_its_organisations_own_number() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String address = "/api/v1/organisations/" + ours.id + "/events/agenda%2042";
        Event draft = EventFixtures.draft(ours);
        patch(draft, "{\"externalId\": \"agenda 42\"}").statusCode(200);
        Caller.as("ana")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .body("id", equalTo(draft.id.toString()));
        given().urlEncodingEnabled(false).get(address).then().statusCode(404);
        Caller.as("ana")
                .get("/api/v1/organisations/" + ours.id + "/events/none")
                .then()
                .statusCode(404);
    }

    @Test
    void a_series_links_to_its_dates_and_nothing_else_does() {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        Event series = EventFixtures.published(EventContentBuilder.of(ours.id)
                .at("2027-01-05T18:00", "2027-01-05T20:00", "Europe/Paris")
                .every("FREQ=MONTHLY;BYDAY=1TU")
                .build());
        read(series).then().body("links.occurrences", endsWith("/api/v1/events/" + series.slug + "/occurrences"));
        read(EventFixtures.published(ours)).then().body("links", not(hasKey("occurrences")));
    }

    @Nested
    class Fields {
        private Event live;

        @BeforeEach
        void an_event() {
            live = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        }

        @Test
        void choose_what_is_sent_of_one_and_of_each_on_a_page() {
            Map<String, Object> one =
                    given().get(EVENTS + live.slug + "?fields=title,place.city").path("");
            assertThat(one).containsOnlyKeys("title", "place");
            assertThat(one.get("place")).isEqualTo(Map.of("city", "Paris"));
            Response page = given().get("/api/v1/events?size=1&fields=id&fields=organisation.name");
            assertThat(page.<Map<String, Object>>path("items[0]")).containsOnlyKeys("id", "organisation");
            assertThat(page.<Object>path("total.value")).isEqualTo(1);
        }

        @Test
        void keep_the_tag_and_so_the_version() {
            String tag = read(live).header("ETag");
            assertThat(Caller.as("ana").get(EVENTS + live.id + "?fields=id").header("ETag"))
                    .isEqualTo(tag);
        }

        @Test
        void that_do_not_exist_are_refused() {
            for (String address : List.of(
                    EVENTS + live.slug + "?fields=titel",
                    "/api/v1/events?fields=titel",
                    EVENTS + live.slug + "?fields=,"))
                given().get(address)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("violations[0].pointer", equalTo("?fields"));
            given().get("/api/v1/events.ics?fields=id").then().statusCode(400);
        }
    }
}
