package eu.soga.events.series;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.Calls.event;
import static eu.soga.events.Calls.put;
import static eu.soga.events.Calls.tag;
import static eu.soga.events.Calls.with;
import static eu.soga.events.series.Tuesdays.NOTE;
import static eu.soga.events.series.Tuesdays.SECOND;
import static eu.soga.events.series.Tuesdays.change;
import static eu.soga.events.series.Tuesdays.dates;
import static eu.soga.events.series.Tuesdays.live;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changes dates, and of what. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OccurrenceRightsResourceTest {
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
                EventStatus.DRAFT, Tuesdays.content(OrganisationFixtures.representedBy("ana"), "FREQ=WEEKLY;COUNT=4"));
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
