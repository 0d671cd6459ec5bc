package eu.soga.events.imports;

import static eu.soga.events.imports.ImportCalls.IMPORTS;
import static eu.soga.events.imports.ImportCalls.apply;
import static eu.soga.events.imports.ImportCalls.calendar;
import static eu.soga.events.imports.ImportCalls.entry;
import static eu.soga.events.imports.ImportCalls.preview;
import static eu.soga.events.imports.ImportCalls.read;
import static eu.soga.events.imports.ImportCalls.rows;
import static eu.soga.events.imports.ImportCalls.send;
import static eu.soga.events.imports.ImportCalls.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class Preview {
        @Test
        void writes_no_event_and_says_what_each_entry_is() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String id = preview(
                    "ana",
                    mine,
                    "agenda.ics",
                    calendar(
                            entry("a@x", "Cartographier ses données", "20270125"),
                            entry("b@x", "Coder ensemble", "20270230"),
                            entry("c@x", "Fixer les règles du jeu", "20270126", "CLASS:PRIVATE")));
            assertThat(Event.count()).isZero();
            var found = read("ana", id);
            assertThat(found.getInt("verdicts.new")).isEqualTo(1);
            assertThat(found.getInt("verdicts.invalid")).isEqualTo(2);
            assertThat(found.getString("kind")).isEqualTo("icalendar");
            var rows = rows("ana", id);
            assertThat(rows.getString("items[0].proposed.schedule.start")).isEqualTo("2027-01-25T14:00");
            assertThat(rows.getString("items[0].proposed.schedule.zone")).isEqualTo("Europe/Paris");
            assertThat(rows.getString("items[0].proposed.place.city")).isEqualTo("Lyon");
            assertThat(rows.getString("items[0].proposed.kind")).isEqualTo("workshop");
            assertThat(rows.getList("items[0].missing")).isEmpty();
            assertThat(rows.getList("items[1].violations.pointer", String.class))
                    .contains("/schedule/start");
            assertThat(rows.getList("items[2].violations.pointer", String.class))
                    .contains("/class");
        }

        @Test
        void asks_which_of_two_equal_times_is_meant() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String twice = entry("a@x", "Nuit", "20261025").replace("T140000", "T023000");
            var rows = rows("ana", preview("ana", mine, "a.ics", calendar(twice)));
            assertThat(rows.getString("items[0].violations[0].reason")).isEqualTo("local-time-ambiguous");
            assertThat(rows.getList("items[0].violations[0].choices.fold")).containsExactly("earlier", "later");
        }

        @Test
        void speaks_of_an_event_in_the_words_of_the_editor() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String table = "titre;début;pays;ville\n" + "x".repeat(161) + ";25/01/2027 14:00;France;Lyon\n"
                    + "Atelier;25/01/2027 14:00;Pays imaginaire;Lyon\n";
            var rows = rows("ana", preview("ana", mine, "a.csv", table));
            assertThat(rows.getList("items[0].violations.pointer", String.class))
                    .containsExactly("/title/fr");
            assertThat(rows.getList("items[1].violations.pointer", String.class))
                    .containsExactly("/place/country");
        }

        @Test
        void shows_what_may_be_the_same_with_the_parts_of_the_score() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Organisation other = OrganisationFixtures.representedBy("bob");
            EventRequest content = EventFixtures.content(other.id);
            EventFixtures.published(content);
            String same = entry("a@x", content.title().get("fr"), "20270125")
                    .replace("La Maison, 3 rue de la République, 69001 Lyon", "Musée social, 75007 Paris");
            String id = preview("ana", mine, "a.ics", calendar(same));
            var rows = rows("ana", id);
            assertThat(rows.getString("items[0].verdict")).isEqualTo("possible-duplicate");
            assertThat(rows.getFloat("items[0].twins[0].parts.time")).isEqualTo(1f);
            assertThat(rows.getMap("items[0].twins[0].event")).containsKey("slug");
            apply("ana", id, "draft", "new").body("rows.applied", equalTo(0));
            apply("ana", id, "draft", "possible-duplicate").body("rows.applied", equalTo(1));
        }

        @Test
        void pages_and_filters_rows() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            StringBuilder table = new StringBuilder("titre;début;ville;pays\n");
            for (int i = 1; i <= 12; i++)
                table.append("Rendez-vous ").append(i).append(";%d/%d/2027 14:00;Lyon;FR\n".formatted(i, i));
            table.append("Sans date;;;\n");
            String id = preview("ana", mine, "a.csv", table.toString());
            var first = Caller.as("ana").get(IMPORTS + id + "/rows?size=10").jsonPath();
            assertThat(first.getList("items")).hasSize(10);
            var second = Caller.as("ana")
                    .get(IMPORTS + id + "/rows?size=10&cursor=" + first.getString("next"))
                    .jsonPath();
            assertThat(second.getList("items")).hasSize(3);
            assertThat(second.getString("next")).isNull();
            Caller.as("ana")
                    .get(IMPORTS + id + "/rows?verdict=invalid")
                    .then()
                    .body("total.value", equalTo(1))
                    .body("items[0].title", equalTo("Sans date"));
            Caller.as("ana").get(IMPORTS + id + "/rows?cursor=x").then().statusCode(400);
        }

        @Test
        void refuses_what_cannot_be_read_and_says_why() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            send("ana", mine, "a.ics", bytes("Bonjour"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/unreadable-source"))
                    .body("reason", equalTo("not-recognised"));
            send("ana", mine, "a.ics", new byte[] {'P', 'K', 3, 4, 0}).body("reason", equalTo("packed"));
            send("ana", mine, "a.ics", new byte[0]).body("reason", equalTo("empty"));
            String table = "titre;début\n" + "A;25/01/2027 14:00\n".repeat(5001);
            send("ana", mine, "a.csv", bytes(table)).statusCode(422).body("reason", equalTo("too-many"));
            send("ana", mine, "a.ics", new byte[11 * 1024 * 1024])
                    .statusCode(413)
                    .body("type", equalTo("/problems/too-large"));
        }

        @Test
        void is_made_once_per_idempotency_key() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String first = null;
            for (int i = 0; i < 2; i++) {
                String id = Caller.as("ana")
                        .header("Idempotency-Key", "k")
                        .multiPart("organisationId", mine.id.toString())
                        .multiPart("file", "a.ics", bytes(calendar(entry("a@x", "Atelier", "20270125"))))
                        .post(IMPORTS)
                        .path("id");
                if (first != null) assertThat(id).isEqualTo(first);
                first = id;
            }
        }

        @Test
        void is_for_representatives_only() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            byte[] file = bytes(calendar(entry("a@x", "Atelier", "20270125")));
            send("bob", mine, "a.ics", file).statusCode(404);
            String id = send("ana", mine, "a.ics", file).extract().path("id");
            for (String person : List.of("bob", "moderator moderator")) {
                Caller.as(person).get(IMPORTS + id).then().statusCode(404);
                Caller.as(person).get(IMPORTS + id + "/rows").then().statusCode(404);
                Caller.as(person).delete(IMPORTS + id).then().statusCode(404);
                apply(person, id, "draft", "new").statusCode(404);
                Caller.as(person)
                        .get("/api/v1/organisations/" + mine.id + "/imports")
                        .then()
                        .statusCode(404);
            }
            RestAssured.given().get(IMPORTS + id).then().statusCode(401);
            assertThat(Event.count()).isZero();
        }
    }

    @Nested
    class Apply {
        @Test
        void begins_drafts_that_say_where_they_come_from() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String id = take("ana", mine, "agenda.ics", calendar(entry("a@x", "Atelier", "20270125")));
            var row = rows("ana", id);
            assertThat(row.getString("items[0].state")).isEqualTo("applied");
            assertThat(row.getString("items[0].outcome")).isEqualTo("drafted");
            Calls.event("ana", UUID.fromString(row.getString("items[0].event.id")))
                    .then()
                    .body("status", equalTo("draft"))
                    .body("title.fr", equalTo("Atelier"))
                    .body("provenance.source[0].title", equalTo("agenda.ics"))
                    .body("provenance.source[0].locator", equalTo("a@x"))
                    .body("provenance.readAt", notNullValue());
        }

        @Test
        void submits_what_is_complete_to_the_moderators() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String incomplete = entry("b@x", "Balade", "20270327").replace("LOCATION:", "X-NOWHERE:");
            String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125"), incomplete));
            apply("ana", id, "submitted", "new").body("rows.applied", equalTo(2));
            var rows = rows("ana", id);
            assertThat(rows.getString("items[0].event.status")).isEqualTo("submitted");
            assertThat(rows.getString("items[1].event.status")).isEqualTo("draft");
            assertThat(rows.getList("items[1].missing")).isNotEmpty();
        }

        @Test
        void publishes_at_once_for_a_trusted_organisation() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125")));
            apply("ana", id, "submitted", "new");
            assertThat(rows("ana", id).getString("items[0].event.status")).isEqualTo("published");
        }

        @Test
        void applies_single_rows_and_nothing_twice() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String id = preview(
                    "ana",
                    mine,
                    "a.ics",
                    calendar(entry("a@x", "Atelier", "20270125"), entry("b@x", "Balade", "20270327")));
            String row = rows("ana", id).getString("items[1].id");
            for (int i = 0; i < 3; i++)
                Caller.as("ana")
                        .contentType(ContentType.JSON)
                        .body(EventFixtures.json(Map.of("as", "draft", "rows", List.of(row))))
                        .post(IMPORTS + id + "/apply")
                        .then()
                        .statusCode(200)
                        .body("rows.applied", equalTo(1))
                        .body("rows.pending", equalTo(1));
            assertThat(Event.count()).isEqualTo(1);
            apply("ana", id, "draft", "new").body("rows.applied", equalTo(2));
            assertThat(Event.count()).isEqualTo(2);
        }

        @Test
        void wants_to_know_what_to_apply() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String id = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125")));
            Caller.as("ana")
                    .contentType(ContentType.JSON)
                    .body("{\"as\": \"draft\"}")
                    .post(IMPORTS + id + "/apply")
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/rows"));
            apply("ana", id, "published", "new").statusCode(400);
        }
    }

    @Nested
    class Discard {
        @Test
        void throws_a_preview_away_and_keeps_what_was_applied() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            String text = calendar(entry("a@x", "Atelier", "20270125"));
            String kept = take("ana", mine, "a.ics", text);
            String id = preview("ana", mine, "a.ics", text);
            Caller.as("ana").delete(IMPORTS + id).then().statusCode(204);
            Caller.as("ana").get(IMPORTS + id).then().statusCode(404);
            Caller.as("ana").delete(IMPORTS + kept).then().statusCode(409);
            Caller.as("ana")
                    .get("/api/v1/organisations/" + mine.id + "/imports")
                    .then()
                    .body("total.value", equalTo(1))
                    .body("items[0].id", equalTo(kept))
                    .body("items[0].problem", nullValue());
        }
    }
}
