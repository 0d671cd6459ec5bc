package eu.soga.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("clock")
class EventReadingResourceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = OrganisationFixtures.listed("Fabrique des communs");
    }

    @Nested
    class One {
        @Test
        void by_slug_and_by_id() {
            var event = Calendar.published(organisation, "Forum", "2031-05-12");

            for (Object address : new Object[] {event.slug, event.id})
                given().get("/api/v1/events/" + address)
                        .then()
                        .statusCode(200)
                        .body("slug", equalTo(event.slug))
                        .body("display.title", equalTo("Forum"));
        }

        @Test
        void a_former_slug_leads_to_the_present_one() {
            var event = Calendar.published(organisation, "Forum", "2031-05-12");
            QuarkusTransaction.requiringNew()
                    .run(() -> Event.getEntityManager()
                            .createNativeQuery("INSERT INTO event_old_slug VALUES ('former', :id)")
                            .setParameter("id", event.id)
                            .executeUpdate());

            given().redirects()
                    .follow(false)
                    .get("/api/v1/events/former")
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/api/v1/events/" + event.slug));
        }

        @Test
        void a_draft_is_not_found_by_others() {
            var start = LocalDate.parse("2031-05-12").atTime(9, 0);
            var draft = Calendar.draft(organisation, "Secret", start, start.plusHours(1), PARIS, _ -> {});

            for (Object address : new Object[] {draft.slug, draft.id, "nothing"})
                given().get("/api/v1/events/" + address).then().statusCode(404);
        }
    }

    @Nested
    class Days {
        @Test
        void every_day_has_its_count() {
            Calendar.published(organisation, "A", "2031-05-12");
            Calendar.published(organisation, "B", "2031-05-12", e -> e.kind = EventKind.SUMMIT);
            var start = LocalDate.parse("2031-05-10").atTime(9, 0);
            Calendar.published(organisation, "Long", start, start.plusDays(2), PARIS, _ -> {});

            given().get("/api/v1/events/days?from=2031-05-11&to=2031-05-14")
                    .then()
                    .statusCode(200)
                    .body("days.date", contains("2031-05-11", "2031-05-12", "2031-05-13", "2031-05-14"))
                    .body("days.count", contains(1, 3, 0, 0));
            given().get("/api/v1/events/days?from=2031-05-11&to=2031-05-12&kind=summit&q=b")
                    .then()
                    .body("days.count", contains(0, 1));
            given().get("/api/v1/events/days?from=2031-03-01&to=2031-05-01")
                    .then()
                    .body("days", hasSize(62));
        }

        @ParameterizedTest
        @CsvSource({
            "from=2031-05-11,?to",
            "to=2031-05-11,?from",
            "from=2031-03-01&to=2031-05-02,?to",
            "from=2031-05-02&to=2031-05-01,?to"
        })
        void days_are_named_and_at_most_62(String query, String pointer) {
            given().get("/api/v1/events/days?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem(pointer));
        }
    }

    @Nested
    class OnAMap {
        @Test
        void what_has_a_place() {
            Calendar.published(
                    organisation,
                    "Forum",
                    "2031-05-12",
                    e -> e.title = new LinkedHashMap<>(Map.of("fr", "Forum des données", "en", "Data forum")));
            Calendar.published(organisation, "Online", "2031-05-12", e -> e.place = null);
            var day = LocalDate.parse("2031-05-13");
            Calendar.published(
                    organisation,
                    "Fête",
                    day.atStartOfDay(),
                    day.atStartOfDay().plusHours(1),
                    PARIS,
                    e -> e.schedule(Schedule.ofDays(day, day.plusDays(2), PARIS)));

            given().header("Accept-Language", "en")
                    .get("/api/v1/events.geojson?located=true")
                    .then()
                    .statusCode(200)
                    .contentType("application/geo+json")
                    .body("type", equalTo("FeatureCollection"))
                    .body("features.properties.title", contains("Data forum", "Fête"))
                    .body("features[0].geometry.type", equalTo("Point"))
                    .body("features[0].geometry.coordinates", contains(4.8357f, 45.764f))
                    .body("features[0].properties.start", equalTo("2031-05-12T10:00"))
                    .body("features[0].properties.city", equalTo("Lyon"))
                    .body("features[0].properties.format", equalTo("on-site"))
                    .body("features[1].properties.start", equalTo("2031-05-13"))
                    .body("features[1].properties.end", equalTo("2031-05-15"))
                    .body("features[1].properties.allDay", equalTo(true));
        }

        @Test
        void with_the_filter_of_the_list() {
            Calendar.published(organisation, "Forum", "2031-05-12");

            given().get("/api/v1/events.geojson?kind=summit").then().body("features", hasSize(0));
            given().get("/api/v1/events.geojson?bbox=4,45,5,46").then().body("features", hasSize(1));
            given().get("/api/v1/events.geojson?sort=start").then().statusCode(400);
        }
    }
}
