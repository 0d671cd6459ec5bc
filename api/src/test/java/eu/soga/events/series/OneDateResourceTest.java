package eu.soga.events.series;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.series.Tuesdays.NOTE;
import static eu.soga.events.series.Tuesdays.SECOND;
import static eu.soga.events.series.Tuesdays.change;
import static eu.soga.events.series.Tuesdays.dates;
import static eu.soga.events.series.Tuesdays.ids;
import static eu.soga.events.series.Tuesdays.live;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One date of a series is changed. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OneDateResourceTest {
    @Test
    void moves_at_once_and_is_found_at_its_new_time() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        List<String> before = ids(series.slug);
        change(
                        "ana",
                        series,
                        SECOND,
                        "this",
                        Map.of("schedule", Map.of("start", "2027-01-13T18:00", "end", "2027-01-13T19:00")))
                .statusCode(200)
                .body("id", equalTo(series.id.toString()))
                .body("sequence", equalTo(1))
                .body("revision", nullValue());
        dates(series.slug)
                .body("items.id", equalTo(before))
                .body("items[1].originalStart", equalTo(SECOND))
                .body("items[1].start", equalTo("2027-01-13T18:00"))
                .body("items.status", contains("scheduled", "moved", "scheduled", "scheduled"));
        given().get(EVENTS + "?from=2027-01-12&to=2027-01-12").then().body("items", empty());
        given().get(EVENTS + "?from=2027-01-13&to=2027-01-13")
                .then()
                .body("items.id", contains(series.id.toString()))
                .body("items[0].originalStart", equalTo(SECOND))
                .body("items[0].schedule.end", equalTo("2027-01-13T19:00"));
    }

    @Test
    void is_cancelled_with_a_reason_and_restored() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        change("ana", series, SECOND, "this", Map.of("cancelled", true))
                .statusCode(400)
                .body("violations.pointer", contains("/note/fr"));
        change("ana", series, SECOND, "this", Map.of("cancelled", true, "note", NOTE))
                .statusCode(200)
                .body("status", equalTo("published"));
        dates(series.slug)
                .body("items[1].status", equalTo("cancelled"))
                .body("items[1].note.fr", equalTo("La salle est fermée."));
        given().get(EVENTS + "?from=2027-01-12&to=2027-01-19")
                .then()
                .body("items.status", contains("cancelled", "published"));
        given().get(EVENTS + "?from=2027-01-12&to=2027-01-19&cancelled=hide")
                .then()
                .body("total.value", equalTo(1))
                .body("items.originalStart", contains("2027-01-19T14:00"));
        change("ana", series, SECOND, "this", Map.of()).statusCode(200).body("sequence", equalTo(2));
        dates(series.slug).body("items.status", everyItem(equalTo("scheduled")));
    }

    @Test
    void has_a_title_of_its_own_where_nobody_has_to_read_it_first() {
        Event trusted = live(OrganisationFixtures.trusted("ana"));
        Map<String, Object> title = Map.of("title", Map.of("fr", "Séance spéciale"));
        change("ana", trusted, SECOND, "this", title).statusCode(200);
        given().get(EVENTS + "?from=2027-01-12&to=2027-01-19")
                .then()
                .body("items[0].display.title", equalTo("Séance spéciale"))
                .body("items[1].display.title", not(equalTo("Séance spéciale")));
        Event read = live(OrganisationFixtures.representedBy("ben"));
        change("ben", read, SECOND, "this", title).statusCode(403).body("violations.pointer", contains("/title"));
    }

    @Test
    void keeps_the_zone_of_its_series_and_needs_no_rule() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        change(
                        "ana",
                        series,
                        SECOND,
                        "this",
                        Map.of(
                                "schedule",
                                Map.of(
                                        "start", "2027-01-13T18:00",
                                        "end", "2027-01-13T19:00",
                                        "zone", "Asia/Tokyo")))
                .statusCode(400)
                .body("violations.pointer", contains("/schedule/zone"));
        change("ana", series, SECOND, "this", Map.of("recurrence", Map.of("rrule", "FREQ=DAILY")))
                .statusCode(400);
        change("ana", series, SECOND, "some", Map.of()).statusCode(400).body("violations.pointer", contains("?scope"));
        change("ana", series, "2027-01-13T14:00", "this", Map.of()).statusCode(404);
    }
}
