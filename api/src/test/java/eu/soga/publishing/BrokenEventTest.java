package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.events.RegistrationPolicy;
import eu.soga.organisations.Organisation;
import eu.soga.publishing.opendata.OpenData;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One event that cannot be read or written takes nothing else down. */
@QuarkusTest
class BrokenEventTest {
    private static final List<String> LISTS = List.of(
            "/api/v1/events",
            "/api/v1/events?facets=all",
            "/api/v1/events?q=atelier&sort=relevance",
            "/api/v1/events?near=48.85,2.32&sort=distance",
            "/api/v1/events.ics",
            "/api/v1/events.ics?expand=true",
            "/api/v1/events.ics?profile=rich",
            "/api/v1/events.ics?deadlines=include",
            "/api/v1/events.atom",
            "/api/v1/events.csv",
            "/api/v1/events.jsonld",
            "/api/v1/events.geojson",
            "/api/v1/events.geojson?located=true",
            "/organisations/communs");

    private final OpenData openData;

    @Inject
    BrokenEventTest(OpenData openData) {
        this.openData = openData;
    }

    private static void breakWith(String change) {
        Organisation communs = OrganisationFixtures.listed("Communs");
        PublicEvents.published(communs, "sain", PublicEvents.paris("2031-05-12T14:00", "2031-05-12T17:00"), _ -> {});
        PublicEvents.published(
                communs,
                "casse",
                PublicEvents.paris("2031-05-12T10:00", "2031-05-12T11:00"),
                event -> event.registration = new RegistrationPolicy(
                        RegistrationPolicy.Mode.EXTERNAL,
                        "https://example.org/",
                        LocalDateTime.parse("2031-05-11T10:00")));
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Event.getEntityManager()
                                .createNativeQuery("UPDATE event SET " + change + " WHERE slug = 'casse'")
                                .executeUpdate())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "themes = ARRAY[NULL]::text[]",
                "themes = ARRAY['NO_SUCH_THEME']",
                "audiences = ARRAY[NULL, 'NOBODY']",
                "languages = ARRAY[NULL]::text[]",
                "zone = 'Mars/Phobos'",
                "zone = '+25:00'",
                "title = '{}'",
                "title = '{\"fr\": null}'",
                "title = '{\"fr\": {\"a\": 1}}'",
                "summary = '{\"fr\": [1]}'",
                "description = '{\"xx\": null}'",
                "status_note = '[]', status = 'CANCELLED', cancelled_at = updated_at",
                "price_text = '[1]'",
                "image_alt = '{\"fr\": {}}'",
                "provenance = '[]'",
                "recurrence = '{\"rrule\": \"FREQ=NEVER\"}'",
                "recurrence = '{\"rdates\": [\"tomorrow\"]}'",
                "recurrence = '{\"rrule\": 7}'",
                "previous_start = start_local, previous_zone = 'Nowhere'",
                "previous_start = start_local, previous_zone = NULL",
                "default_language = ''",
                "default_language = '\u0001'",
                "place_country = 'ZZ', place_city = NULL",
                "registration_url = 'ht tp://['",
                "registration_url = E'https://example.org/\\u0001'",
                "online_url = 'ht tp://[', online_released_to = 'EVERYONE'",
                "replay_url = 'ht tp://['",
                "slug = 'casse et plus'",
                "licence = E'CC\\u0001BY'"
            })
    void takes_no_list_and_no_feed_down(String change) {
        breakWith(change);

        for (String list : LISTS) {
            Response answer = given().get(list);
            assertThat(answer.statusCode()).as(list).isEqualTo(200);
            String body = answer.asString().replace("\r\n ", "");
            assertThat(body).as(list).contains(list.contains("geojson") ? "\"sain\"" : "/events/sain");
        }
        for (String address : List.of(
                "/api/v1/events/casse.ics", "/api/v1/events/casse.jsonld", "/events/casse", "/embed/events/casse"))
            assertThat(given().get(address).statusCode()).as(address).isIn(200, 404);
        given().get("/sitemap-events-1.xml").then().statusCode(200);
    }

    @Test
    void takes_no_dump_down_and_is_logged_once() {
        breakWith("zone = 'Mars/Phobos'");
        List<String> logged = new CopyOnWriteArrayList<>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord message) {
                if (message.getMessage() != null && message.getMessage().contains("left out"))
                    logged.add(message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("eu.soga.shared.persistence.ReadRows");
        logger.addHandler(listener);
        try {
            openData.writeNow();
            Stream.concat(LISTS.stream(), LISTS.stream())
                    .forEach(list -> given().get(list).then().statusCode(200));
        } finally {
            logger.removeHandler(listener);
        }
        // once as an event, once as a point on the map
        assertThat(logged).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
    }
}
