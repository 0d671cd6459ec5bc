package eu.soga.events.feeds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.OnlineAccess;
import eu.soga.events.OnlineRelease;
import eu.soga.events.PublicEvents;
import eu.soga.events.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What calendar applications expect (RFC 5545, 5546, 7986), read by a parser that is not ours. */
@QuarkusTest
class ICalendarFeedTest {
    private static final String HOST = "localhost";

    @Nested
    class An_entry {
        @Test
        void has_a_global_and_stable_uid_whatever_happens_to_it() {
            Event event = PublicEvents.workshop();
            assertThat(entry(event).value("UID")).isEqualTo(event.id + "@" + HOST);

            PublicEvents.move(event, PublicEvents.paris("2026-11-26T14:00", "2026-11-26T17:00"), Instant.now());
            PublicEvents.cancel(event, Instant.now());
            assertThat(entry(event).value("UID")).isEqualTo(event.id + "@" + HOST);
        }

        @Test
        void is_stamped_with_its_last_revision() {
            Event event = PublicEvents.workshop();
            assertThat(entry(event).value("CREATED")).isEqualTo("20260915T100000Z");
            assertThat(entry(event).value("DTSTAMP")).isEqualTo("20261001T080000Z");

            PublicEvents.cancel(event, Instant.parse("2026-11-20T10:11:12Z"));
            assertThat(entry(event).value("DTSTAMP")).isEqualTo("20261120T101112Z");
            assertThat(entry(event).value("LAST-MODIFIED")).isEqualTo("20261120T101112Z");
        }

        @Test
        void rises_in_sequence_with_every_change_of_time_place_or_status() {
            Event event = PublicEvents.workshop();
            assertThat(entry(event).value("SEQUENCE")).isEqualTo("0");
            PublicEvents.move(event, PublicEvents.paris("2026-11-26T14:00", "2026-11-26T17:00"), Instant.now());
            assertThat(entry(event).value("SEQUENCE")).isEqualTo("1");
            PublicEvents.postpone(event, Instant.now());
            assertThat(entry(event).value("SEQUENCE")).isEqualTo("2");
            PublicEvents.cancel(event, Instant.now());
            assertThat(entry(event).value("SEQUENCE")).isEqualTo("3");
        }

        @Test
        void says_whether_it_takes_place() {
            Event event = PublicEvents.workshop();
            assertThat(entry(event).value("STATUS")).isEqualTo("CONFIRMED");

            PublicEvents.postpone(event, Instant.now());
            assertThat(entry(event).value("STATUS")).isEqualTo("TENTATIVE");
            assertThat(entry(event).value("SUMMARY")).startsWith("Reporté : ");
            assertThat(entry(event).value("TRANSP")).isEqualTo("TRANSPARENT");

            PublicEvents.cancel(event, Instant.now());
            assertThat(entry(event).value("STATUS")).isEqualTo("CANCELLED");
            assertThat(entry(event).value("SUMMARY")).isEqualTo("Annulé : Atelier : cartographier ses données");
            assertThat(entry(event).value("DESCRIPTION")).startsWith("Annulé : La salle est fermée.");
        }

        @Test
        void has_local_hours_with_a_zone_that_is_in_the_file() {
            Entry entry = entry(PublicEvents.workshop());

            assertThat(entry.line("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Paris:20261125T140000");
            assertThat(entry.line("DTEND")).isEqualTo("DTEND;TZID=Europe/Paris:20261125T170000");
            Component zone = entry.calendar.getComponents("VTIMEZONE").getFirst();
            assertThat(value(zone, "TZID")).isEqualTo("Europe/Paris");
        }

        @Test
        void that_lasts_days_has_dates_and_an_exclusive_end() {
            Entry entry =
                    entry(PublicEvents.published("sommet", PublicEvents.days("2026-11-24", "2026-11-27"), event -> {}));

            assertThat(entry.line("DTSTART")).isEqualTo("DTSTART;VALUE=DATE:20261124");
            assertThat(entry.line("DTEND")).isEqualTo("DTEND;VALUE=DATE:20261127");
        }

        @Test
        void whose_end_nobody_knows_has_none() {
            Entry entry = entry(PublicEvents.published(
                    "ouvert", ScheduleText.of("2026-11-25T14:00", null, "Europe/Paris"), event -> {}));

            assertThat(entry.event.getProperty("DTEND")).isEmpty();
            assertThat(entry.event.getProperty("DURATION")).isEmpty();
        }

        @Test
        void in_the_hour_that_comes_twice_is_not_an_hour_off() {
            Entry entry = entry(PublicEvents.published(
                    "nuit", PublicEvents.afterClocksWentBack("2026-10-25T02:15", "2026-10-25T02:45"), event -> {}));

            assertThat(entry.line("DTSTART")).isEqualTo("DTSTART:20261025T011500Z");
        }

        @Test
        void names_its_organiser_by_an_address_and_nobody_as_attendee() {
            Event event = PublicEvents.published(
                    OrganisationFixtures.listed("Les Communs; « unis, »"),
                    "atelier",
                    PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                    change -> {});
            Property organiser = entry(event).event.getProperty("ORGANIZER").orElseThrow();

            assertThat(organiser.getValue()).startsWith("http://localhost:8080/organisations/");
            assertThat(organiser.getParameter("CN").orElseThrow().getValue()).isEqualTo("Les Communs; « unis, »");
            assertThat(entry(event).event.getProperty("ATTENDEE")).isEmpty();
        }

        @Test
        void says_what_where_and_more() {
            Organisation organisation = OrganisationFixtures.listed();
            UUID image = PublicEvents.image(organisation);
            Entry entry = entry(PublicEvents.published(
                    organisation,
                    "atelier",
                    PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                    event -> event.imageId = image));

            assertThat(entry.value("SUMMARY")).isEqualTo("Atelier : cartographier ses données");
            assertThat(entry.value("CATEGORIES")).isEqualTo("Atelier,Données,Logiciel libre");
            assertThat(entry.value("GEO")).isEqualTo("48.8583;2.3215");
            assertThat(entry.value("LOCATION"))
                    .isEqualTo("Musée social, 5 rue Las Cases, 75007 Paris, France + En ligne");
            assertThat(entry.value("URL")).isEqualTo("http://localhost:8080/events/atelier");
            assertThat(entry.line("IMAGE"))
                    .isEqualTo(
                            "IMAGE;VALUE=URI;DISPLAY=FULLSIZE:http://localhost:8080/api/v1/images/" + image + "/large");
            assertThat(entry.value("DESCRIPTION"))
                    .contains("Trois heures pour y voir clair.\n\nAvec vos données.")
                    .doesNotContain("**")
                    .contains("S’inscrire : https://example.org/inscription")
                    .endsWith("http://localhost:8080/events/atelier");
        }

        @Test
        void leads_to_the_online_room_only_when_it_is_open_to_everyone() {
            assertThat(entry(PublicEvents.workshop()).line("CONFERENCE"))
                    .isEqualTo(
                            "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Rejoindre en ligne:https://visio.example/salle");

            Event closed = PublicEvents.published(
                    "ferme",
                    PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                    event -> event.online = new OnlineAccess("https://visio.example/secret", OnlineRelease.REGISTERED));
            assertThat(entry(closed).event.getProperty("CONFERENCE")).isEmpty();
            assertThat(entry(closed).text).doesNotContain("secret");
        }

        @Test
        void may_hold_any_text() {
            String title = "Virgules, points-virgules; barres \\ et\nretours " + "é😀".repeat(60);
            Event event = PublicEvents.published(
                    "texte",
                    PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                    change -> change.title = Map.of("fr", title));

            assertThat(entry(event).value("SUMMARY")).isEqualTo(title);
        }
    }

    @Nested
    class The_calendar {
        @Test
        void is_published_and_says_what_it_is() {
            PublicEvents.workshop();
            Entry feed = read("/api/v1/events.ics?kind=workshop&city=Paris");

            assertThat(feed.calendar("VERSION")).isEqualTo("2.0");
            assertThat(feed.calendar("METHOD")).isEqualTo("PUBLISH");
            assertThat(feed.calendar("NAME"))
                    .isEqualTo("Agenda du numérique social et solidaire · Atelier · Paris")
                    .isEqualTo(feed.calendar("X-WR-CALNAME"));
            assertThat(feed.calendar("DESCRIPTION")).isNotBlank();
            assertThat(feed.calendar("UID")).endsWith("@" + HOST);
            assertThat(feed.calendar("URL")).isEqualTo("http://localhost:8080/calendar?kind=workshop&city=Paris");
            assertThat(feed.calendar("SOURCE"))
                    .isEqualTo("http://localhost:8080/api/v1/events.ics?kind=workshop&city=Paris");
            assertThat(feed.calendar("LAST-MODIFIED")).isEqualTo("20261001T080000Z");
            assertThat(feed.calendar("REFRESH-INTERVAL")).isEqualTo("PT4H");
            assertThat(feed.calendar("X-PUBLISHED-TTL")).isEqualTo("PT4H");
            assertThat(feed.calendar("COLOR")).isEqualTo("darkgreen");
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
            Entry feed = read("/api/v1/events.ics?from=2026-01-01");

            assertThat(feed.calendar.getComponents("VEVENT").stream().map(event -> value(event, "UID")))
                    .hasSize(6)
                    .doesNotHaveDuplicates();
            assertThat(feed.calendar.getComponents("VTIMEZONE").stream().map(zone -> value(zone, "TZID")))
                    .containsExactlyInAnyOrder("Europe/Lisbon", "Europe/Paris");
        }
    }

    static Entry entry(Event event) {
        return read("/api/v1/events/" + event.slug + ".ics");
    }

    static Entry read(String path) {
        byte[] bytes = given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            List<Component> events = List.copyOf(calendar.getComponents("VEVENT"));
            return new Entry(
                    calendar, events.isEmpty() ? null : events.getFirst(), new String(bytes, StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).orElseThrow().getValue();
    }

    /** A parsed calendar and its first entry. */
    record Entry(Calendar calendar, Component event, String text) {
        String value(String name) {
            return ICalendarFeedTest.value(event, name);
        }

        String calendar(String name) {
            return calendar.getProperty(name).orElseThrow().getValue();
        }

        /** As it was sent, unfolded. */
        String line(String name) {
            String entry = text.substring(text.indexOf("BEGIN:VEVENT")).replace("\r\n ", "");
            return entry.lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
