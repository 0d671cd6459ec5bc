package eu.soga.imports;

import static eu.soga.imports.ImportCalls.IMPORTS;
import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.read;
import static eu.soga.imports.ImportCalls.rows;
import static eu.soga.imports.ImportCalls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportPreviewTest {
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
        assertThat(rows.getList("items[1].faults.pointer", String.class)).contains("/schedule/start");
        assertThat(rows.getList("items[2].faults.code", String.class)).containsExactly("private");
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
        assertThat(rows.getList("items[0].violations.pointer", String.class)).containsExactly("/title/fr");
        assertThat(rows.getList("items[1].violations.pointer", String.class)).containsExactly("/place/country");
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
        send("ana", mine, "a.csv", bytes(table)).statusCode(422).body("reason", equalTo("too-many-entries"));
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
