package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.web.SpooledFile;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long feeds are sent while they are written. */
@QuarkusTest
class LongCalendarTest {
    private static final int MANY = 1200;

    private final PublicState state;

    @Inject
    LongCalendarTest(PublicState state) {
        this.state = state;
    }

    private static Response ask(String path, String tag) {
        return given().header("If-None-Match", tag).get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events.ics", "/api/v1/events.csv", "/api/v1/events.geojson"})
    void a_subscriber_who_asks_again_gets_it_only_when_it_changed(String path) {
        PublicEvents.many(MANY, Now.today().plusDays(20));
        Response first = given().get(path);
        byte[] all = first.asByteArray();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(all.length).isGreaterThan(SpooledFile.LONG);

        // the tag of what was sent early is nobody else's: once more in full, with a tag for every byte
        Response second = ask(path, first.header("ETag"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(all);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(ask(path, second.header("ETag")).statusCode()).isEqualTo(304);

        // nothing is kept any more, and it is still the same
        state.changed();
        assertThat(ask(path, second.header("ETag")).statusCode()).isEqualTo(304);

        String day = Now.today().plusDays(30).toString();
        PublicEvents.published("autre", PublicEvents.paris(day + "T14:00", day + "T17:00"), event -> {});
        Response changed = ask(path, second.header("ETag"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.asByteArray().length).isGreaterThan(all.length);
    }

    @Test
    void a_long_calendar_has_every_zone_before_its_first_entry() {
        PublicEvents.many(MANY, Now.today().plusDays(20));
        String day = Now.today().plusDays(60).toString();
        PublicEvents.published(
                "azores", ScheduleText.of(day + "T10:00", day + "T11:00", "Atlantic/Azores"), event -> {});

        String calendar = given().get("/api/v1/events.ics").asString();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;TZID=Atlantic/Azores:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(calendar.substring(0, calendar.indexOf("BEGIN:VEVENT"))).contains("TZID:Atlantic/Azores\r\n");
        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSizeGreaterThan(MANY);
    }
}
