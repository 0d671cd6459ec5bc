package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.PublicEvents;
import eu.soga.events.RegistrationPolicy;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Until when one registers, as calendar applications read it. */
@QuarkusTest
@Tag("clock")
class DeadlineFeedTest {
    private static final LocalDate DAY = Now.today().plusDays(40);
    private static final LocalDateTime CLOSES = DAY.minusDays(2).atTime(18, 0);
    private static final String STAMP = CLOSES.toLocalDate().toString().replace("-", "") + "T180000";

    @Test
    void is_left_out_unless_it_is_asked_for() {
        closing("atelier");
        day("sans-limite");

        assertThat(uids("")).hasSize(2);
        assertThat(uids("?deadlines=include")).hasSize(3).containsAll(uids("")).containsAll(uids("?deadlines=only"));
        assertThat(uids("?deadlines=only")).hasSize(1).doesNotContainAnyElementsOf(uids(""));
        given().get("/api/v1/events.ics?deadlines=yes")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?deadlines"));
        given().get("/api/v1/events.csv?deadlines=only").then().statusCode(400);
    }

    @Test
    void is_a_moment_that_takes_no_time_and_belongs_to_its_event() {
        Event event = closing("atelier");
        ParsedCalendar entry = ParsedCalendar.read("/api/v1/events.ics?deadlines=only&lang=fr");

        assertThat(entry.line("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Paris:" + STAMP);
        assertThat(entry.event().getProperty("DTEND")).isEmpty();
        assertThat(entry.value("TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(entry.value("SUMMARY")).isEqualTo("Fin des inscriptions : Atelier : cartographier ses données");
        assertThat(entry.value("DESCRIPTION"))
                .contains("18 h".replace(' ', '\u202f'), "https://example.org/inscription")
                .endsWith("/events/atelier");
        assertThat(entry.line("RELATED-TO")).isEqualTo("RELATED-TO;RELTYPE=PARENT:" + event.id + "@localhost");
        assertThat(entry.values("VTIMEZONE", "TZID")).containsExactly("Europe/Paris");
        assertThat(entry.calendarValue("NAME")).endsWith(" · Fin des inscriptions");
        assertThat(ParsedCalendar.read("/api/v1/events/atelier.ics?deadlines=only&lang=en")
                        .value("SUMMARY"))
                .isEqualTo("Registration closes: Workshop: mapping your data");
    }

    @Test
    void keeps_its_uid_and_rises_in_sequence_when_it_moves() {
        Event event = closing("atelier");
        ParsedCalendar before = ParsedCalendar.read("/api/v1/events.ics?deadlines=only");
        PublicEvents.correct(event, Now.instant(), now -> now.registration = until(CLOSES.plusDays(1)));
        ParsedCalendar after = ParsedCalendar.read("/api/v1/events.ics?deadlines=only");

        assertThat(after.value("UID")).isEqualTo(before.value("UID"));
        assertThat(after.line("DTSTART")).isNotEqualTo(before.line("DTSTART"));
        assertThat(Integer.parseInt(after.value("SEQUENCE"))).isGreaterThan(Integer.parseInt(before.value("SEQUENCE")));
        assertThat(ParsedCalendar.of(event).value("SEQUENCE"))
                .as("the event itself did not move")
                .isEqualTo("0");
    }

    @Test
    void is_called_off_with_its_event() {
        Event event = closing("atelier");
        PublicEvents.cancel(event, Now.instant());
        ParsedCalendar entry = ParsedCalendar.read("/api/v1/events.ics?deadlines=only");

        assertThat(entry.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(entry.value("SUMMARY")).startsWith("Annulé : Fin des inscriptions : ");
        assertThat(uids("?deadlines=only&cancelled=hide")).isEmpty();
    }

    @Test
    void is_there_once_for_a_series_flattened_or_not() {
        EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at(DAY + "T14:00", DAY + "T16:00", "Europe/Paris")
                .every("FREQ=WEEKLY;COUNT=5")
                .registration(until(CLOSES))
                .build());

        assertThat(uids("?deadlines=only")).hasSize(1);
        assertThat(uids("?deadlines=include")).hasSize(2);
        assertThat(uids("?deadlines=include&expand=true")).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void is_told_in_the_other_formats_too() {
        closing("atelier");

        given().get("/api/v1/events/atelier.jsonld")
                .then()
                .body("offers.validThrough.substring(0, 16)", equalTo(CLOSES.toString()));
        assertThat(Csv.parse(given().get("/api/v1/events.csv").asByteArray()).column("registration_closes_at"))
                .containsExactly(CLOSES.toString());
        assertThat(ParsedCalendar.read("/api/v1/events.ics?lang=fr").value("DESCRIPTION"))
                .contains("Fin des inscriptions : ");
    }

    private static Event closing(String slug) {
        return PublicEvents.published(
                slug, PublicEvents.paris(DAY + "T14:00", DAY + "T17:00"), event -> event.registration = until(CLOSES));
    }

    private static void day(String slug) {
        PublicEvents.published(slug, PublicEvents.paris(DAY + "T14:00", DAY + "T17:00"), event -> {});
    }

    private static RegistrationPolicy until(LocalDateTime closes) {
        return new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, "https://example.org/inscription", closes);
    }

    private static List<String> uids(String query) {
        return ParsedCalendar.read("/api/v1/events.ics" + query).values("VEVENT", "UID");
    }
}
