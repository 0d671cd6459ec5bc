package eu.soga.events.series;

import static eu.soga.events.series.Tuesdays.NOTE;
import static eu.soga.events.series.Tuesdays.SECOND;
import static eu.soga.events.series.Tuesdays.change;
import static eu.soga.events.series.Tuesdays.dates;
import static eu.soga.events.series.Tuesdays.ids;
import static eu.soga.events.series.Tuesdays.live;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All dates of a series are changed. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class AllDatesResourceTest {
    @Test
    void move_together_and_keep_what_differs_on_one() {
        Event series = live(OrganisationFixtures.trusted("ana"));
        List<String> before = ids(series.slug);
        change("ana", series, SECOND, "this", Map.of("cancelled", true, "note", NOTE));
        change(
                        "ana",
                        series,
                        "2027-01-19T14:00",
                        "all",
                        Map.of("schedule", Map.of("start", "2027-01-20T15:30", "end", "2027-01-20T16:30")))
                .statusCode(200)
                .body("schedule.start", equalTo("2027-01-06T15:30"))
                .body("schedule.end", equalTo("2027-01-06T16:30"));
        dates(series.slug)
                .body("items.id", equalTo(before))
                .body("items.status", contains("scheduled", "cancelled", "scheduled", "scheduled"))
                .body("items[1].originalStart", equalTo("2027-01-13T15:30"));
    }

    @Test
    void wait_for_a_moderator_as_every_edit_does() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        change(
                        "ana",
                        series,
                        SECOND,
                        "all",
                        Map.of("schedule", Map.of("start", "2027-01-12T15:00", "end", "2027-01-12T17:00")))
                .statusCode(200)
                .body("schedule.start", equalTo("2027-01-05T14:00"))
                .body("revision.proposed.schedule.start", equalTo("2027-01-05T15:00"));
    }

    @Test
    void are_named_and_cancelled_as_a_whole() {
        Event series = live(OrganisationFixtures.trusted("ana"));
        change("ana", series, SECOND, "all", Map.of("cancelled", true, "title", Map.of("fr", "X")))
                .statusCode(400)
                .body("violations.pointer", contains("/title", "/cancelled"));
    }
}
