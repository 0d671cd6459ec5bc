package eu.soga.events;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.schedule.RecurrenceText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A series is written, read and found like any other event. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class SeriesResourceTest {
    private static EventContentBuilder tuesdays(Organisation organisation) {
        return EventContentBuilder.of(organisation.id).at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris");
    }

    private static Map<String, UUID> dates(Event event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Occurrence.<Occurrence>list("event.id", event.id).stream()
                        .collect(Collectors.toMap(
                                date -> date.originalStart.toString(), date -> date.id, (a, b) -> a, TreeMap::new)));
    }

    @Test
    void is_read_as_it_was_written() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var text = new RecurrenceText(
                "freq=monthly;byday=1tu;until=20271231", List.of("2027-03-10T19:00"), List.of("2027-08-03T14:00"));
        String slug = with(Caller.as("ana"), tuesdays(mine).recurrence(text).build())
                .post(EVENTS)
                .then()
                .statusCode(201)
                .body("recurrence.rrule", equalTo("FREQ=MONTHLY;BYDAY=1TU;UNTIL=20271231T235959"))
                .body("recurrence.rdates", contains("2027-03-10T19:00"))
                .body("recurrence.exdates", contains("2027-08-03T14:00"))
                .body("schedule.start", equalTo("2027-01-05T14:00"))
                .extract()
                .path("slug");
        Event draft = Event.findBySlug(slug).orElseThrow();
        assertThat(dates(draft)).hasSize(12).containsKey("2027-03-10T19:00").doesNotContainKey("2027-08-03T14:00");
    }

    @Test
    void takes_place_once_by_default_and_again() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event once = EventFixtures.load(EventStatus.DRAFT, tuesdays(mine).build());
        event("ana", once.id).then().body("recurrence", nullValue());
        put(
                        "ana",
                        once.id,
                        once.version,
                        tuesdays(mine).every("FREQ=WEEKLY;COUNT=3").build())
                .statusCode(200)
                .body("recurrence.rrule", equalTo("FREQ=WEEKLY;COUNT=3"));
        assertThat(dates(once)).hasSize(3);
        put("ana", once.id, once.version + 1, tuesdays(mine).build()).body("recurrence", nullValue());
        assertThat(dates(once)).hasSize(1);
    }

    @Test
    void says_what_is_wrong_with_a_rule_and_the_way_out() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        with(Caller.as("ana"), tuesdays(mine).every("FREQ=HOURLY").build())
                .post(EVENTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", contains("/recurrence/rrule"))
                .body("violations[0].message", containsString("at most 1000 dates"));
        with(Caller.as("ana"), tuesdays(mine).every("FREQ=WEEKLY;BYDAY=WE").build())
                .post(EVENTS)
                .then()
                .statusCode(400)
                .body("violations[0].reason", equalTo("first-date-outside-rule"))
                .body("violations[0].choices.value", contains("2026-12-30T14:00", "2027-01-06T14:00"));
        var without = new TreeMap<String, Object>(Map.of(
                "defaultLanguage",
                "fr",
                "organisationId",
                mine.id,
                "title",
                Map.of("fr", "Sans date"),
                "recurrence",
                Map.of("rrule", "FREQ=DAILY")));
        with(Caller.as("ana"), without)
                .post(EVENTS)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/recurrence"));
    }

    @Test
    void is_found_at_each_of_its_dates() {
        Event series = EventFixtures.published(tuesdays(OrganisationFixtures.listed())
                .every("FREQ=WEEKLY;COUNT=4")
                .build());
        given().get(EVENTS + "?from=2027-01-01&to=2027-01-20")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(3))
                .body("items.slug", everyItem(equalTo(series.slug)))
                .body("items.partOfSeries", everyItem(equalTo(true)))
                .body("items.originalStart", contains("2027-01-05T14:00", "2027-01-12T14:00", "2027-01-19T14:00"))
                .body("items.schedule.end", contains("2027-01-05T16:00", "2027-01-12T16:00", "2027-01-19T16:00"))
                .body("items[1].url", containsString("/events/" + series.slug + "?date=2027-01-12T14:00"));
        given().get(EVENTS + "days?from=2027-01-26&to=2027-01-27")
                .then()
                .body("days", hasSize(2))
                .body("days[0].count", equalTo(1));
    }

    @Test
    void keeps_the_ids_of_its_dates_when_its_rule_or_its_hour_changes() {
        Organisation trusted = OrganisationFixtures.trusted("ana");
        Event series = EventFixtures.published(
                tuesdays(trusted).every("FREQ=WEEKLY;COUNT=3").build());
        Map<String, UUID> planned = dates(series);
        put(
                        "ana",
                        series.id,
                        series.version,
                        tuesdays(trusted).every("FREQ=WEEKLY;COUNT=4").build())
                .statusCode(200)
                .body("sequence", equalTo(1));
        Map<String, UUID> longer = dates(series);
        assertThat(longer).hasSize(4).containsAllEntriesOf(planned);
        put(
                        "ana",
                        series.id,
                        series.version + 1,
                        EventContentBuilder.of(trusted.id)
                                .at("2027-01-06T18:00", "2027-01-06T20:00", "Europe/Paris")
                                .every("FREQ=WEEKLY;COUNT=4")
                                .build())
                .statusCode(200);
        Map<String, UUID> moved = dates(series);
        assertThat(moved.keySet())
                .containsExactly("2027-01-06T18:00", "2027-01-13T18:00", "2027-01-20T18:00", "2027-01-27T18:00");
        assertThat(moved.values()).containsExactlyElementsOf(longer.values());
    }

    @Test
    void is_written_down_for_24_months_and_never_ends() {
        Event series = EventFixtures.published(tuesdays(OrganisationFixtures.listed())
                .every("FREQ=MONTHLY;BYDAY=1TU")
                .build());
        assertThat(dates(series)).hasSize(25).containsKey("2027-01-05T14:00").containsKey("2029-01-02T14:00");
        assertThat(series.endsAt()).isNull();
    }

    @Test
    void waits_for_a_moderator_when_its_organisation_is_not_trusted() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event series = EventFixtures.published(
                tuesdays(mine).every("FREQ=WEEKLY;COUNT=3").build());
        put(
                        "ana",
                        series.id,
                        series.version,
                        tuesdays(mine).every("FREQ=WEEKLY;COUNT=9").build())
                .statusCode(200)
                .body("recurrence.rrule", equalTo("FREQ=WEEKLY;COUNT=3"))
                .body("revision.proposed.recurrence.rrule", equalTo("FREQ=WEEKLY;COUNT=9"));
        assertThat(dates(series)).hasSize(3);
    }
}
