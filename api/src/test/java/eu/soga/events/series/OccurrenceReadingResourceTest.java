package eu.soga.events.series;

import static eu.soga.events.Calls.EVENTS;
import static eu.soga.events.series.Tuesdays.SECOND;
import static eu.soga.events.series.Tuesdays.change;
import static eu.soga.events.series.Tuesdays.live;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventStatus;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of a series, as they are read. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OccurrenceReadingResourceTest {
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
                EventStatus.DRAFT, Tuesdays.content(OrganisationFixtures.representedBy("ana"), "FREQ=WEEKLY;COUNT=4"));
        given().get(EVENTS + draft.id + "/occurrences").then().statusCode(404);
        Caller.as("ana")
                .get(EVENTS + draft.id + "/occurrences")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
    }

    @Test
    void a_map_tells_which_date_of_a_series_it_shows_under_its_own_title() {
        Event series = live(OrganisationFixtures.trusted("ana"));
        Event once = EventFixtures.published(OrganisationFixtures.listed());
        change("ana", series, SECOND, "this", Map.of("title", Map.of("fr", "Séance spéciale")))
                .statusCode(200);
        given().get("/api/v1/events.geojson?from=2027-01-12&to=2027-01-25")
                .then()
                .statusCode(200)
                .body("features.properties.slug", contains(series.slug, series.slug, once.slug))
                .body("features.properties.partOfSeries", contains(true, true, false))
                .body("features.properties.originalStart", contains(SECOND, "2027-01-19T14:00", null))
                .body("features[0].properties.title", equalTo("Séance spéciale"))
                .body("features[1].properties.title", not(equalTo("Séance spéciale")));
        given().accept("application/geo+json")
                .get(EVENTS + series.slug)
                .then()
                .body("properties.partOfSeries", equalTo(true))
                .body("properties.originalStart", nullValue());
    }

    @Test
    void costs_the_same_whatever_the_number_of_dates() {
        Event series = EventFixtures.published(Tuesdays.content(OrganisationFixtures.listed(), "FREQ=DAILY;COUNT=100"));
        String path = EVENTS + series.slug + "/occurrences?size=";
        assertThat(Statements.of(() -> given().get(path + 100).then().body("items", hasSize(100))))
                .isEqualTo(Statements.of(() -> given().get(path + 5).then().body("items", hasSize(5))))
                .isLessThanOrEqualTo(3);
    }
}
