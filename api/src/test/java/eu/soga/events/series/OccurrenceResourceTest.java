package eu.soga.events.series;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OccurrenceResourceTest {
    private static final Map<String, Object> NOTE = Map.of("fr", "La salle est fermée.");
    private static final String SECOND = "2027-01-12T14:00";

    private static EventRequest tuesdays(Organisation organisation, String rrule) {
        return EventContentBuilder.of(organisation.id)
                .at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris")
                .every(rrule)
                .build();
    }

    private static Event live(Organisation organisation) {
        return EventFixtures.published(tuesdays(organisation, "FREQ=WEEKLY;COUNT=4"));
    }

    private static ValidatableResponse change(String person, Event event, String date, String scope, Object body) {
        int version = event(person, event.id).path("version");
        return with(Caller.as(person), body)
                .header("If-Match", tag(version))
                .put(EVENTS + event.id + "/occurrences/" + date + "?scope=" + scope)
                .then();
    }

    private static ValidatableResponse dates(String slug) {
        return given().get(EVENTS + slug + "/occurrences?from=2027-01-01")
                .then()
                .statusCode(200);
    }

    private static List<String> ids(String slug) {
        return dates(slug).extract().path("items.id");
    }

    @Nested
    class Reading {
        @Test
        void tells_every_date_in_order_page_by_page() {
            Event series = live(OrganisationFixtures.listed());
            String next = given().get(EVENTS + series.slug + "/occurrences?size=3")
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(4))
                    .body("items.originalStart", contains("2027-01-05T14:00", SECOND, "2027-01-19T14:00"))
                    .body("items.status", everyItem(equalTo("scheduled")))
                    .body("items[0].end", equalTo("2027-01-05T16:00"))
                    .body("items[0].startsAt", equalTo("2027-01-05T13:00:00Z"))
                    .extract()
                    .path("next");
            given().queryParam("cursor", next)
                    .get(EVENTS + series.id + "/occurrences?size=3")
                    .then()
                    .body("items.originalStart", contains("2027-01-26T14:00"))
                    .body("next", nullValue());
            given().get(EVENTS + series.slug + "/occurrences?from=2027-01-12&to=2027-01-19")
                    .then()
                    .body("items", hasSize(2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"from=tomorrow", "size=101", "size=0", "cursor=x", "page=2"})
        void refuses_what_it_does_not_understand(String query) {
            Event series = live(OrganisationFixtures.listed());
            given().get(EVENTS + series.slug + "/occurrences?" + query).then().statusCode(400);
        }

        @Test
        void hides_the_dates_of_a_draft_from_others() {
            Event draft = EventFixtures.load(
                    EventStatus.DRAFT, tuesdays(OrganisationFixtures.representedBy("ana"), "FREQ=WEEKLY;COUNT=4"));
            given().get(EVENTS + draft.id + "/occurrences").then().statusCode(404);
            Caller.as("ana")
                    .get(EVENTS + draft.id + "/occurrences")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(4));
        }

        @Test
        void costs_the_same_whatever_the_number_of_dates() {
            Event series = EventFixtures.published(tuesdays(OrganisationFixtures.listed(), "FREQ=DAILY;COUNT=100"));
            String path = EVENTS + series.slug + "/occurrences?size=";
            assertThat(Statements.of(() -> given().get(path + 100).then().body("items", hasSize(100))))
                    .isEqualTo(Statements.of(() -> given().get(path + 5).then().body("items", hasSize(5))))
                    .isLessThanOrEqualTo(3);
        }
    }

    @Nested
    class OneDate {
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
            change("ana", series, SECOND, "some", Map.of())
                    .statusCode(400)
                    .body("violations.pointer", contains("?scope"));
            change("ana", series, "2027-01-13T14:00", "this", Map.of()).statusCode(404);
        }
    }

    @Nested
    class TheFollowing {
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

    @Nested
    class AllDates {
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

    @Nested
    class WhoMay {
        @Test
        void only_who_writes_for_the_organisation_and_has_read_the_version() {
            Event series = live(OrganisationFixtures.representedBy("ana"));
            String path = EVENTS + series.id + "/occurrences/" + SECOND + "?scope=this";
            change("bob", series, SECOND, "this", Map.of()).statusCode(403);
            with(given(), Map.of()).put(path).then().statusCode(401);
            with(Caller.as("ana"), Map.of()).put(path).then().statusCode(428);
            with(Caller.as("ana"), Map.of())
                    .header("If-Match", tag(99))
                    .put(path)
                    .then()
                    .statusCode(412);
            Event draft = EventFixtures.load(
                    EventStatus.DRAFT, tuesdays(OrganisationFixtures.representedBy("ana"), "FREQ=WEEKLY;COUNT=4"));
            with(Caller.as("bob"), Map.of())
                    .header("If-Match", tag(0))
                    .put(EVENTS + draft.id + "/occurrences/" + SECOND + "?scope=this")
                    .then()
                    .statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({"moderator,200", "edition-lead,200", "admin,200", "secretary,403", "treasurer,403"})
        void roles_that_write_for_anyone(String role, int status) {
            Event series = live(OrganisationFixtures.representedBy("ana"));
            with(Caller.as("someone", role), Map.of("cancelled", true, "note", NOTE))
                    .header("If-Match", tag(series.version))
                    .put(EVENTS + series.id + "/occurrences/" + SECOND + "?scope=this")
                    .then()
                    .statusCode(status);
        }

        @Test
        void not_on_what_takes_place_once_or_is_cancelled() {
            Event once = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
            change("ana", once, "2027-01-25T14:00", "this", Map.of())
                    .statusCode(409)
                    .body("reason", equalTo("not-a-series"));
            event("ana", once.id).then().body("actions.name", not(hasItem("edit-dates")));
            Event series = live(OrganisationFixtures.representedBy("ana"));
            event("ana", series.id).then().body("actions.find { it.name == 'edit-dates' }.allowed", equalTo(true));
            with(Caller.as("ana"), Map.of("note", NOTE))
                    .post(EVENTS + series.id + "/cancel")
                    .then()
                    .statusCode(200);
            change("ana", series, SECOND, "this", Map.of()).statusCode(409);
            dates(series.slug).body("items.status", everyItem(equalTo("cancelled")));
        }

        @Test
        void a_pending_edit_of_texts_does_not_bring_old_dates_back() {
            Event series = live(OrganisationFixtures.representedBy("ana"));
            EventRequest edit = new EventContentBuilder(EventRequest.of(series))
                    .title("Corrigé")
                    .build();
            put("ana", series.id, series.version, edit).body("revision", notNullValue());
            change("ana", series, "2027-01-19T14:00", "following", Map.of("cancelled", true, "note", NOTE))
                    .statusCode(200)
                    .body("revision.proposed.title.fr", equalTo("Corrigé"))
                    .body("revision.proposed.recurrence.rrule", equalTo("FREQ=WEEKLY;UNTIL=20270119T135900"));
        }
    }
}
