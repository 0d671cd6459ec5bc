package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is to come is what is not over, each event in its own zone, wherever it is asked for; what is past is the rest.
 */
@QuarkusTest
class ComingTest {
    private final Clock clock;

    @Inject
    ComingTest(Clock clock) {
        this.clock = clock;
    }

    /** Start, end (none when unknown) and zone of an event, and the moment from which on it is over. */
    @ParameterizedTest
    @CsvSource({
        // an evening west of Paris goes on when the day is over there
        "2031-05-12T21:00, 2031-05-12T23:00, America/Martinique, 2031-05-13T03:00:00Z",
        "2031-05-12T21:00, 2031-05-13T01:00, Pacific/Honolulu, 2031-05-13T11:00:00Z",
        // a morning east of Paris is over before the day begins there
        "2031-05-13T09:00, 2031-05-13T10:00, Pacific/Auckland, 2031-05-12T22:00:00Z",
        "2031-05-12T14:00, 2031-05-12T17:00, Europe/Paris, 2031-05-12T15:00:00Z",
        // without a known end, until the end of the first day
        "2031-05-12T21:00, , America/Martinique, 2031-05-13T04:00:00Z",
        "2031-05-12T21:00, , Pacific/Auckland, 2031-05-12T12:00:00Z",
        // whole days, until the last one ends
        "2031-05-12, 2031-05-14, America/Martinique, 2031-05-14T04:00:00Z",
        "2031-05-12, 2031-05-14, Pacific/Auckland, 2031-05-13T12:00:00Z",
        // the nights when clocks change
        "2031-03-30T01:00, 2031-03-30T03:30, Europe/Paris, 2031-03-30T01:30:00Z",
        "2031-03-30, 2031-03-31, Europe/Paris, 2031-03-30T22:00:00Z",
        "2031-10-26, 2031-10-27, Europe/Paris, 2031-10-26T23:00:00Z",
        "2031-10-25T22:00, , Europe/Paris, 2031-10-25T22:00:00Z",
        "2031-10-26T01:00, 2031-10-26T03:30, Europe/Paris, 2031-10-26T02:30:00Z"
    })
    void until_it_is_over(String start, @Nullable String end, String zone, Instant over) {
        Organisation communs = OrganisationFixtures.listed("Communs");
        boolean allDay = start.length() == 10;
        PublicEvents.published(
                communs, "soiree", new ScheduleText(start, end, zone, allDay, end == null, null, null), _ -> {});

        for (boolean coming : List.of(true, false)) {
            Instant now = coming ? over.minusSeconds(60) : over;
            QuarkusMock.installMockForInstance(Clock.fixed(now, ZoneOffset.UTC), clock);
            int count = coming ? 1 : 0;
            given().get("/api/v1/events?facets=kind")
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(count), "items", hasSize(count), "facets.kind", hasSize(count));
            given().get("/api/v1/events?size=1&sort=-start").then().body("items", hasSize(count));
            for (String format : List.of("atom", "csv", "geojson", "jsonld"))
                assertThat(given().get("/api/v1/events." + format).asString().contains("soiree"))
                        .as("%s at %s", format, now)
                        .isEqualTo(coming);
            is_past_or_not(start.substring(0, 10), 1 - count);
            assertThat(given().get("/api/v1/events.geojson?located=true")
                            .asString()
                            .contains("soiree"))
                    .isEqualTo(coming);
            assertThat(given().get("/organisations/communs").asString().contains("/events/soiree"))
                    .as("page of the organisation at %s", now)
                    .isEqualTo(coming);
        }
        QuarkusMock.installMockForInstance(Clock.fixed(over.plusSeconds(86400L * 30 - 60), ZoneOffset.UTC), clock);
        assertThat(given().get("/api/v1/events.ics").asString()).contains("soiree");
        QuarkusMock.installMockForInstance(Clock.fixed(over.plusSeconds(86400L * 30), ZoneOffset.UTC), clock);
        assertThat(given().get("/api/v1/events.ics").asString()).doesNotContain("soiree");
        assertThat(given().get("/api/v1/events.ics?over=only").asString()).contains("soiree");
    }

    /** Whatever the zone: an evening that ends in the night stands on its own day; two whole days stand on two. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/Martinique", "Pacific/Auckland"})
    void an_evening_counts_on_the_day_it_starts_on(String zone) {
        Organisation communs = OrganisationFixtures.listed("Communs");
        var evening = new ScheduleText("2031-05-12T21:00", "2031-05-13T02:00", zone, false, false, null, null);
        var days = new ScheduleText("2031-05-12", "2031-05-14", zone, true, false, null, null);
        PublicEvents.published(communs, "soiree", evening, _ -> {});
        PublicEvents.published(communs, "salon", days, _ -> {});
        given().get("/api/v1/events/days?from=2031-05-11&to=2031-05-14")
                .then()
                .statusCode(200)
                .body("days.count", equalTo(List.of(0, 2, 1, 0)));
        given().get("/api/v1/events?from=2031-05-13&to=2031-05-13")
                .then()
                .body("items.slug", equalTo(List.of("salon")));
    }

    /** The days asked for hold the whole event, so that only the moment decides. */
    private static void is_past_or_not(String firstDay, int past) {
        String days = "from=" + firstDay + "&to=" + LocalDate.parse(firstDay).plusDays(3);
        for (String query : List.of("over=only", "over=only&sort=-start&facets=kind", days + "&over=only"))
            given().get("/api/v1/events?" + query)
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(past), "items", hasSize(past));
        given().get("/api/v1/events?over=hide&" + days).then().body("items", hasSize(1 - past));
        given().get("/api/v1/events?over=show").then().body("items", hasSize(1));
        given().get("/api/v1/events/days?over=only&" + days)
                .then()
                .statusCode(200)
                .body("days.any { it.count > 0 }", equalTo(past == 1));
        for (String format : List.of("atom", "csv", "geojson", "jsonld", "ics"))
            assertThat(given().get("/api/v1/events." + format + "?over=only")
                            .asString()
                            .contains("soiree"))
                    .as("only what is over, as %s", format)
                    .isEqualTo(past == 1);
    }
}
