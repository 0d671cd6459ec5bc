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
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SeriesImportTest {
    private static final String SERIES = entry(
            "s@x", "Permanence", "20270105", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Paris:20270119T140000");
    private static final String MOVED =
            entry("s@x", "Permanence", "20270113", "RECURRENCE-ID;TZID=Europe/Paris:20270112T140000");
    private static final String CALLED_OFF =
            entry("s@x", "Permanence", "20270126", "RECURRENCE-ID:20270126T130000Z", "STATUS:CANCELLED");

    private static JsonPath dates(String event) {
        return Caller.as("ana")
                .get("/api/v1/events/" + event + "/occurrences?from=2027-01-01")
                .jsonPath();
    }

    @Test
    void becomes_one_event_with_its_dates() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        // the single dates stand before their series, as some calendars write them
        String id = preview("ana", mine, "a.ics", calendar(MOVED, CALLED_OFF, SERIES));
        assertThat(rows("ana", id).getList("items.verdict", String.class)).containsExactly("new", "cancelled", "new");
        apply("ana", id, "draft", "new", "cancelled").body("rows.applied", equalTo(3));
        assertThat(Event.count()).isEqualTo(1);
        String event = rows("ana", id).getString("items[2].event.id");
        Calls.event("ana", UUID.fromString(event)).then().body("recurrence.rrule", equalTo("FREQ=WEEKLY;COUNT=4"));
        JsonPath dates = dates(event);
        assertThat(dates.getList("items.start", String.class))
                .containsExactly("2027-01-05T14:00", "2027-01-13T14:00", "2027-01-26T14:00");
        assertThat(dates.getList("items.status", String.class)).containsExactly("scheduled", "moved", "cancelled");
    }

    @Test
    void changes_nothing_when_it_is_read_again_and_one_date_when_that_changed() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        apply(
                "ana",
                preview("ana", mine, "a.ics", calendar(SERIES, MOVED, CALLED_OFF)),
                "submitted",
                "new",
                "cancelled");
        String again = preview("ana", mine, "a.ics", calendar(SERIES, MOVED, CALLED_OFF));
        assertThat(rows("ana", again).getList("items.verdict", String.class)).containsOnly("unchanged");
        String later = preview("ana", mine, "a.ics", calendar(SERIES, MOVED.replace("0113T", "0114T"), CALLED_OFF));
        assertThat(rows("ana", later).getList("items.verdict", String.class))
                .containsExactly("unchanged", "changed", "unchanged");
        apply("ana", later, "submitted", "changed").body("rows.applied", equalTo(1));
        String event = rows("ana", later).getString("items[0].event.id");
        assertThat(dates(event).getList("items.start", String.class)).contains("2027-01-14T14:00");
    }

    @Test
    void says_when_a_rule_is_broken() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String hostile = entry("h@x", "Sans fin", "20270105", "RRULE:FREQ=SECONDLY");
        String broken = entry("b@x", "Cassée", "20270105", "RRULE:FREQ=PARFOIS");
        var rows = rows("ana", preview("ana", mine, "b.ics", calendar(hostile, broken)));
        assertThat(rows.getList("items.verdict", String.class)).containsExactly("invalid", "invalid");
        assertThat(rows.getString("items[1].violations[0].pointer")).startsWith("/recurrence");
    }

    @Test
    void takes_several_timings_of_an_agenda_for_a_series() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String agenda = """
                {"total": 1, "events": [{"uid": 7, "title": {"fr": "Portes ouvertes"}, "timezone": "Europe/Paris",
                 "timings": [{"begin": "2027-03-27T10:00:00+01:00", "end": "2027-03-27T12:00:00+01:00"},
                             {"begin": "2027-03-28T10:00:00+02:00", "end": "2027-03-28T12:00:00+02:00"}]}]}
                """;
        String id = preview("ana", mine, "agenda.json", agenda);
        assertThat(rows("ana", id).getList("items[0].proposed.recurrence.rdates", String.class))
                .containsExactly("2027-03-28T10:00");
        apply("ana", id, "draft", "new").body("rows.applied", equalTo(1));
        assertThat(dates(rows("ana", id).getString("items[0].event.id")).getList("items"))
                .hasSize(2);
    }
}
