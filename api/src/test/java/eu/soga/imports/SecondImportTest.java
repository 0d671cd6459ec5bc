package eu.soga.imports;

import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.rows;
import static eu.soga.imports.ImportCalls.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventRequest;
import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SecondImportTest {
    private static final String FILE =
            calendar(entry("a@x", "Atelier", "20270125"), entry("b@x", "Balade", "20270327"));

    private static String id(String importId, int row) {
        return rows("ana", importId).getString("items[" + row + "].event.id");
    }

    private static String verdict(String importId, int row) {
        return rows("ana", importId).getString("items[" + row + "].verdict");
    }

    @Test
    void doubles_nothing() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        take("ana", mine, "agenda.ics", FILE);
        String again = preview("ana", mine, "agenda (2).ics", FILE);
        assertThat(rows("ana", again).getList("items.verdict", String.class)).containsOnly("unchanged");
        apply("ana", again, "draft", "new", "changed", "unchanged", "possible-duplicate")
                .body("rows.applied", equalTo(0));
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void keeps_the_kind_that_was_chosen_for_it() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        take("ana", mine, "agenda.ics", FILE);
        String again = Caller.as("ana")
                .multiPart("organisationId", mine.id.toString())
                .multiPart("file", "agenda.ics", FILE.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(rows("ana", again).getList("items.verdict", String.class)).containsOnly("unchanged");
    }

    @Test
    void doubles_nothing_when_two_previews_are_applied() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String one = preview("ana", mine, "agenda.ics", FILE);
        String other = preview("ana", mine, "autre.ics", FILE);
        apply("ana", one, "draft", "new");
        apply("ana", other, "draft", "new").body("rows.applied", equalTo(2));
        assertThat(rows("ana", other).getList("items.outcome", String.class)).containsOnly("nothing-to-do");
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void doubles_nothing_when_people_click_at_once() throws Exception {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String one = preview("ana", mine, "agenda.ics", FILE);
        String other = preview("ana", mine, "autre.ics", FILE);
        List<Callable<Integer>> clicks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> apply("ana", i % 2 == 0 ? one : other, "draft", "new")
                        .extract()
                        .statusCode())
                .toList();
        assertThat(AtOnce.answers(clicks)).containsOnly(200);
        apply("ana", one, "draft", "new").body("rows.applied", equalTo(2)).body("state", equalTo("applied"));
        apply("ana", other, "draft", "new").body("rows.applied", equalTo(2)).body("state", equalTo("applied"));
        assertThat(Event.count()).isEqualTo(2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> ImportMapping.count()))
                .isEqualTo(4);
    }

    @Test
    void changes_what_the_source_changed_and_keeps_what_was_written_here() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String first = take("ana", mine, "agenda.ics", FILE);
        UUID event = UUID.fromString(id(first, 0));
        int version = Calls.event("ana", event).path("version");
        EventRequest here = EventRequestReader.of(event);
        Calls.put(
                        "ana",
                        event,
                        version,
                        new EventContentBuilder(here)
                                .title(Map.of("fr", "Atelier", "en", "Workshop"))
                                .build())
                .statusCode(200);
        String moved = preview("ana", mine, "agenda.ics", FILE.replace("20270125T140000", "20270125T150000"));
        assertThat(verdict(moved, 0)).isEqualTo("changed");
        assertThat(verdict(moved, 1)).isEqualTo("unchanged");
        assertThat(rows("ana", moved).getList("items[0].changes.field", String.class))
                .containsExactly("/schedule/start");
        apply("ana", moved, "draft", "changed").body("rows.applied", equalTo(1));
        Calls.event("ana", event)
                .then()
                .body("schedule.start", equalTo("2027-01-25T15:00"))
                .body("title.en", equalTo("Workshop"));
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void lets_an_edit_of_a_public_event_wait_for_the_moderators() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String first = preview("ana", mine, "agenda.ics", FILE);
        apply("ana", first, "submitted", "new");
        UUID event = UUID.fromString(id(first, 0));
        Calls.take("mo", event).statusCode(200);
        Calls.publish("mo", event).statusCode(200);
        String moved = preview("ana", mine, "agenda.ics", FILE.replace("Atelier", "Grand atelier"));
        apply("ana", moved, "submitted", "changed").body("rows.applied", equalTo(1));
        Calls.event("ana", event)
                .then()
                .body("title.fr", equalTo("Atelier"))
                .body("revision.status", equalTo("submitted"))
                .body("revision.proposed.title.fr", equalTo("Grand atelier"));
    }

    @Test
    void proposes_to_cancel_what_is_cancelled_or_gone_and_does_it_only_when_asked() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String first = preview("ana", mine, "agenda.ics", FILE);
        apply("ana", first, "submitted", "new");
        String next =
                preview("ana", mine, "agenda.ics", calendar(entry("a@x", "Atelier", "20270125", "STATUS:CANCELLED")));
        assertThat(verdict(next, 0)).isEqualTo("cancelled");
        assertThat(verdict(next, 1)).isEqualTo("gone");
        assertThat(rows("ana", next).getList("items.event.status", String.class))
                .containsOnly("published");
        apply("ana", next, "submitted", "cancelled", "gone").body("rows.applied", equalTo(2));
        assertThat(rows("ana", next).getList("items.event.status", String.class))
                .containsOnly("cancelled");
        Calls.event("ana", UUID.fromString(id(next, 1)))
                .then()
                .body("statusNote.fr", equalTo("Retiré de l’agenda de l’organisateur."));
    }

    @Test
    void says_nothing_of_what_is_gone_when_the_file_breaks_off() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        take("ana", mine, "agenda.ics", FILE);
        String cut = calendar(entry("a@x", "Atelier", "20270125")).replace("END:VCALENDAR\r\n", "");
        assertThat(rows("ana", preview("ana", mine, "agenda.ics", cut)).getList("items.verdict", String.class))
                .containsExactly("unchanged");
    }

    @Test
    void does_not_mix_up_tables_whose_numbers_are_the_same() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String head = "id;titre;début;ville;pays\n";
        take("ana", mine, "ateliers.csv", head + "1;Atelier;25/01/2027 14:00;Lyon;FR\n");
        String other = preview("ana", mine, "balades.csv", head + "1;Balade;27/03/2027 14:00;Lyon;FR\n");
        assertThat(rows("ana", other).getList("items.verdict", String.class)).containsExactly("new");
    }
}
