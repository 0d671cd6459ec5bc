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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A date and those after it are changed. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class FollowingDatesResourceTest {
    @Test
    void become_a_series_of_their_own_with_the_same_dates() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        List<String> before = ids(series.slug);
        change("ana", series, "2027-01-26T14:00", "this", Map.of("cancelled", true, "note", NOTE));
        String next = change(
                        "ana",
                        series,
                        "2027-01-19T14:00",
                        "following",
                        Map.of("schedule", Map.of("start", "2027-01-20T18:00", "end", "2027-01-20T20:00")))
                .statusCode(200)
                .body("id", not(equalTo(series.id.toString())))
                .body("status", equalTo("published"))
                .body("recurrence.rrule", equalTo("FREQ=WEEKLY;COUNT=2"))
                .body("splitFrom.slug", equalTo(series.slug))
                .extract()
                .path("slug");
        given().get(EVENTS + series.slug)
                .then()
                .statusCode(200)
                .body("recurrence.rrule", equalTo("FREQ=WEEKLY;UNTIL=20270119T135900"))
                .body("continuedAs.slug", equalTo(next));
        dates(series.slug).body("items.id", equalTo(before.subList(0, 2)));
        dates(next)
                .body("items.id", equalTo(before.subList(2, 4)))
                .body("items.start", contains("2027-01-20T18:00", "2027-01-27T18:00"))
                .body("items.status", contains("scheduled", "cancelled"));
    }

    @Test
    void are_called_off_by_ending_the_series() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        change("ana", series, "2027-01-19T14:00", "following", Map.of("cancelled", true, "note", NOTE))
                .statusCode(200)
                .body("id", equalTo(series.id.toString()))
                .body("continuedAs", nullValue());
        dates(series.slug).body("items.originalStart", contains("2027-01-05T14:00", SECOND));
    }

    @Test
    void follow_another_rule_when_one_is_written() {
        Event series = live(OrganisationFixtures.representedBy("ana"));
        var body = Map.of(
                "schedule", Map.of("start", "2027-01-21T14:00", "end", "2027-01-21T15:00"),
                "recurrence", Map.of("rrule", "FREQ=MONTHLY;BYDAY=3TH;COUNT=2"));
        String next = change("ana", series, "2027-01-19T14:00", "following", body)
                .statusCode(200)
                .extract()
                .path("slug");
        dates(next).body("items.start", contains("2027-01-21T14:00", "2027-02-18T14:00"));
        change("ana", series, "2027-01-05T14:00", "following", Map.of())
                .statusCode(400)
                .body("violations.pointer", contains("?scope"));
    }
}
