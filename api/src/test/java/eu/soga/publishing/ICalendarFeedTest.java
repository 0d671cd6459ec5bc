package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole calendar as applications expect it (RFC 5545, 5546, 7986), read by a parser that is not ours. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ICalendarFeedTest {
    @Test
    void is_published_and_says_what_it_is() {
        PublicEvents.workshop();
        ParsedCalendar feed = ParsedCalendar.read("/api/v1/events.ics?kind=workshop&city=Paris");

        assertThat(feed.calendarValue("VERSION")).isEqualTo("2.0");
        assertThat(feed.calendarValue("METHOD")).isEqualTo("PUBLISH");
        assertThat(feed.calendarValue("NAME"))
                .isEqualTo("Agenda du numérique social et solidaire · Atelier · Paris")
                .isEqualTo(feed.calendarValue("X-WR-CALNAME"));
        assertThat(feed.calendarValue("DESCRIPTION")).isNotBlank();
        // vdirsyncer takes the first UID of a file for that of every entry: only with profile=rich
        assertThat(feed.calendar().getProperty("UID")).isEmpty();
        assertThat(feed.calendarValue("URL")).isEqualTo("http://localhost:8080/calendar?kind=workshop&city=Paris");
        assertThat(feed.calendarValue("SOURCE"))
                .isEqualTo("http://localhost:8080/api/v1/events.ics?kind=workshop&city=Paris");
        assertThat(feed.calendarValue("LAST-MODIFIED")).isEqualTo("20261001T080000Z");
        assertThat(feed.calendarValue("REFRESH-INTERVAL")).isEqualTo("PT4H");
        assertThat(feed.calendarValue("X-PUBLISHED-TTL")).isEqualTo("PT4H");
        assertThat(feed.calendarValue("COLOR")).isEqualTo("darkgreen");
    }

    @Test
    void has_short_lines_cut_between_characters_and_ended_by_crlf() {
        PublicEvents.published("long", PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {
            event.title = Map.of("fr", "é😀ü".repeat(100));
            event.description = Map.of("fr", "ligne\n\n".repeat(30) + "漢字".repeat(200));
        });
        byte[] bytes = given().get("/api/v1/events.ics").asByteArray();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("END:VCALENDAR\r\n");
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            assertThat(bytes[i - 1]).as("every line ends with CR LF").isEqualTo((byte) '\r');
            byte[] line = Arrays.copyOfRange(bytes, start, i - 1);
            assertThat(line.length).isLessThanOrEqualTo(75);
            assertThat(new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .as("no character is cut in two")
                    .isEqualTo(line);
            start = i + 1;
        }
        assertThat(start).isEqualTo(bytes.length);
    }

    @Test
    void holds_each_entry_once_and_each_zone_once() {
        for (int i = 0; i < 5; i++)
            PublicEvents.published(
                    "atelier-" + i,
                    PublicEvents.paris("2026-11-2" + i + "T14:00", "2026-11-2" + i + "T17:00"),
                    e -> {});
        PublicEvents.published("lisbonne", ScheduleText.of("2026-07-01T10:00", null, "Europe/Lisbon"), e -> {});
        ParsedCalendar feed = ParsedCalendar.read("/api/v1/events.ics?from=2026-01-01");

        assertThat(feed.values("VEVENT", "UID")).hasSize(6).doesNotHaveDuplicates();
        assertThat(feed.values("VTIMEZONE", "TZID")).containsExactlyInAnyOrder("Europe/Lisbon", "Europe/Paris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&expand=true", "&profile=rich", "&deadlines=include"})
    void names_no_zone_that_is_not_in_it(String form) {
        for (String zone : List.of("Europe/Paris", "Europe/Dublin", "Africa/Casablanca", "Etc/UTC"))
            EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                    .at("2027-03-02T14:00", "2027-03-02T16:00", zone)
                    .recurrence(new RecurrenceText(
                            "FREQ=MONTHLY;COUNT=9", List.of("2027-06-15T09:00"), List.of("2027-04-02T14:00")))
                    .build());
        ParsedCalendar feed = ParsedCalendar.read("/api/v1/events.ics?from=2026-01-01" + form);
        List<String> named = Pattern.compile(";TZID=([^:;]+)[:;]")
                .matcher(feed.text().replace("\r\n ", ""))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named).hasSize(3);
        assertThat(feed.values("VTIMEZONE", "TZID")).containsExactlyInAnyOrderElementsOf(named);
    }
}
