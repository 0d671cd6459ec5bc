package eu.soga.imports;

import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A possible duplicate that is said to be the same as an event we have. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportLinksTest {
    private static final String TITLE = "Cartographier les données du quartier";
    private static final String ENTRY = entry("a@x", TITLE, "20270125");
    private static final String FILE = calendar(ENTRY);

    private static Event here(Organisation organisation) {
        return EventFixtures.published(new EventContentBuilder(EventFixtures.content(organisation.id))
                .title(TITLE)
                .build());
    }

    /** Previews this as «agenda.ics» and links its first row to the event. */
    private static String link(Organisation mine, String file, Event event) {
        String id = preview("ana", mine, "agenda.ics", file);
        assertThat(rows("ana", id).getString("items[0].verdict")).isEqualTo("possible-duplicate");
        ImportCalls.link("ana", id, ImportCalls.row("ana", id, 0), event.id)
                .statusCode(200)
                .body("rows.applied", equalTo(1));
        return id;
    }

    private static JsonPath again(Organisation mine, String file) {
        return rows("ana", preview("ana", mine, "agenda.ics", file));
    }

    @Nested
    class To_an_event_of_ours {
        @Test
        void begins_nothing_and_takes_nothing_over() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event event = here(mine);
            String tag = Calls.event("ana", event.id).header("ETag");
            JsonPath row = rows("ana", link(mine, FILE, event));
            assertThat(row.getString("items[0].state")).isEqualTo("applied");
            assertThat(row.getString("items[0].outcome")).isEqualTo("linked");
            assertThat(row.getString("items[0].event.id")).isEqualTo(event.id.toString());
            assertThat(Event.count()).isEqualTo(1);
            assertThat(Calls.event("ana", event.id).header("ETag")).isEqualTo(tag);
        }

        @Test
        void follows_from_then_on_what_the_source_changes_and_that_alone() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event event = here(mine);
            link(mine, FILE, event);
            assertThat(again(mine, FILE).getString("items[0].verdict")).isEqualTo("unchanged");
            String later = preview("ana", mine, "agenda.ics", FILE.replace("T170000", "T180000"));
            assertThat(rows("ana", later).getString("items[0].verdict")).isEqualTo("changed");
            assertThat(rows("ana", later).getList("items[0].changes.field", String.class))
                    .containsExactly("/schedule/end");
            apply("ana", later, "submitted", "changed").body("rows.applied", equalTo(1));
            Calls.event("ana", event.id)
                    .then()
                    .body("schedule.end", equalTo("2027-01-25T18:00"))
                    .body("description.fr", equalTo("Venez avec *vos* données."))
                    .body("place.name", equalTo("Musée social"));
            assertThat(Event.count()).isEqualTo(1);
        }

        @Test
        void is_proposed_for_cancellation_when_the_source_has_it_no_more() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event event = here(mine);
            link(mine, FILE, event);
            JsonPath rows = again(mine, calendar(entry("b@x", "Balade", "20270327")));
            assertThat(rows.getList("items.verdict", String.class)).containsExactly("new", "gone");
            assertThat(rows.getString("items[1].event.id")).isEqualTo(event.id.toString());
        }

        @Test
        void takes_the_place_of_an_entry_that_the_source_wrote_anew() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event event = here(mine);
            link(mine, FILE, event);
            String anew = FILE.replace("a@x", "z@x");
            String id = link(mine, anew, event);
            apply("ana", id, "submitted", "gone").body("rows.applied", equalTo(2));
            assertThat(rows("ana", id).getString("items[1].outcome")).isEqualTo("nothing-to-do");
            assertThat(again(mine, anew).getList("items.verdict", String.class)).containsExactly("unchanged");
            Calls.event("ana", event.id).then().body("status", equalTo("published"));
        }

        @Test
        void is_one_entry_of_a_source_and_not_two() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event event = here(mine);
            String id = link(mine, calendar(ENTRY, entry("b@x", TITLE, "20270125")), event);
            ImportCalls.link("ana", id, ImportCalls.row("ana", id, 1), event.id).statusCode(200);
            JsonPath second = rows("ana", id);
            assertThat(second.getString("items[1].state")).isEqualTo("failed");
            assertThat(second.getString("items[1].problem.type")).isEqualTo("/problems/illegal-transition");
            assertThat(second.getString("items[1].problem.code")).isEqualTo("linked-to-another-entry");
            ImportCalls.apply("ana", id, Map.of("as", "draft", "rows", List.of(second.getString("items[1].id"))))
                    .body("rows.applied", equalTo(2));
            assertThat(rows("ana", id).getString("items[1].outcome")).isEqualTo("drafted");
        }

        @Test
        void may_be_a_draft_of_ours() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event draft = EventFixtures.load(
                    EventStatus.DRAFT,
                    new EventContentBuilder(EventFixtures.content(mine.id))
                            .title(TITLE)
                            .build());
            link(mine, FILE, draft);
            assertThat(again(mine, FILE).getString("items[0].verdict")).isEqualTo("unchanged");
            assertThat(Event.count()).isEqualTo(1);
        }
    }

    @Nested
    class To_an_event_of_another_organisation {
        @Test
        void is_remembered_and_changes_nothing_there() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event theirs = here(OrganisationFixtures.representedBy("bob"));
            String tag = Calls.event("bob", theirs.id).header("ETag");
            link(mine, FILE, theirs);
            for (String later : List.of(
                    FILE,
                    FILE.replace("T170000", "T180000"),
                    calendar(entry("a@x", TITLE, "20270125", "STATUS:CANCELLED")))) {
                JsonPath row = again(mine, later);
                assertThat(row.getString("items[0].verdict")).isEqualTo("unchanged");
                assertThat(row.getString("items[0].event.slug")).isEqualTo(theirs.slug);
                assertThat(row.getList("items[0].notices.code", String.class))
                        .contains("event-of-another-organisation");
            }
            assertThat(again(mine, calendar(entry("b@x", "Balade", "20270327"))).getList("items.verdict", String.class))
                    .containsExactly("new");
            assertThat(Event.count()).isEqualTo(1);
            assertThat(Calls.event("bob", theirs.id).header("ETag")).isEqualTo(tag);
        }

        @Test
        void is_known_by_the_name_of_the_source_to_whoever_imports_it_too() {
            Event theirs = here(OrganisationFixtures.representedBy("bob"));
            link(OrganisationFixtures.representedBy("ana"), FILE, theirs);
            Organisation third = OrganisationFixtures.representedBy("zoe");
            String elsewhere = calendar(entry("a@x", "Un tout autre nom", "20270901"));
            JsonPath row = rows("zoe", preview("zoe", third, "autre.ics", elsewhere));
            assertThat(row.getString("items[0].verdict")).isEqualTo("possible-duplicate");
            assertThat(row.getFloat("items[0].twins[0].parts.uid")).isEqualTo(1f);
            assertThat(row.getString("items[0].twins[0].event.slug")).isEqualTo(theirs.slug);
        }

        @Test
        void is_not_begun_by_a_preview_from_before() {
            Organisation mine = OrganisationFixtures.representedBy("ana");
            Event theirs = here(OrganisationFixtures.representedBy("bob"));
            String before = preview("ana", mine, "autre.ics", FILE);
            link(mine, FILE, theirs);
            apply("ana", before, "draft", "possible-duplicate").body("rows.applied", equalTo(1));
            assertThat(rows("ana", before).getString("items[0].outcome")).isEqualTo("nothing-to-do");
            assertThat(Event.count()).isEqualTo(1);
        }

        @Test
        void leaves_the_dates_of_a_series_alone() {
            Organisation mine = OrganisationFixtures.trusted("ana");
            Event theirs = here(OrganisationFixtures.representedBy("bob"));
            String series = entry("a@x", TITLE, "20270125", "RRULE:FREQ=WEEKLY;COUNT=3");
            String moved = entry("a@x", TITLE, "20270202", "RECURRENCE-ID;TZID=Europe/Paris:20270201T140000");
            String id = link(mine, calendar(series, moved), theirs);
            apply("ana", id, "submitted", "new").body("rows.applied", equalTo(2));
            assertThat(rows("ana", id).getList("items.outcome", String.class))
                    .containsExactly("linked", "nothing-to-do");
            assertThat(again(mine, calendar(series, moved)).getList("items.verdict", String.class))
                    .containsOnly("unchanged");
        }
    }

    @Test
    void is_done_beside_the_rest_in_one_call() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        String id = preview(
                "ana",
                mine,
                "agenda.ics",
                calendar(ENTRY, entry("b@x", TITLE, "20270126"), entry("c@x", "Balade", "20270327")));
        ImportCalls.apply(
                        "ana",
                        id,
                        Map.of(
                                "as",
                                "draft",
                                "verdicts",
                                List.of("new", "possible-duplicate"),
                                "links",
                                List.of(Map.of("row", ImportCalls.row("ana", id, 0), "event", event.id))))
                .statusCode(200)
                .body("rows.applied", equalTo(3))
                .body("state", equalTo("applied"));
        assertThat(rows("ana", id).getList("items.outcome", String.class))
                .containsExactly("linked", "drafted", "drafted");
        assertThat(Event.count()).isEqualTo(3);
    }

    @Test
    void fails_when_the_event_is_called_off_meanwhile_and_can_be_begun_instead() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = here(mine);
        String id = preview("ana", mine, "agenda.ics", FILE);
        Calls.act("ana", event.id, "cancel", Map.of("note", Map.of("fr", "Annulé.")))
                .statusCode(200);
        String row = ImportCalls.row("ana", id, 0);
        ImportCalls.link("ana", id, row, event.id).body("rows.failed", equalTo(1));
        ImportCalls.apply("ana", id, Map.of("as", "draft", "rows", List.of(row)))
                .body("rows.applied", equalTo(1));
        UUID begun = UUID.fromString(rows("ana", id).getString("items[0].event.id"));
        assertThat(begun).isNotEqualTo(event.id);
    }
}
