package eu.soga.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** One entry as calendar applications expect it (RFC 5545, 5546, 7986), read by a parser that is not ours. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ICalendarEntryTest {
    private static final String HOST = "localhost";
    private static final Place LYON = new Place(null, null, "69001", "Lyon", "FR", 45.767, 4.834);

    @Test
    void has_a_global_and_stable_uid_whatever_happens_to_it() {
        Event event = PublicEvents.workshop();
        assertThat(ParsedCalendar.of(event).value("UID")).isEqualTo(event.id + "@" + HOST);

        PublicEvents.move(event, PublicEvents.paris("2026-11-26T14:00", "2026-11-26T17:00"), Now.instant());
        PublicEvents.cancel(event, Now.instant());
        assertThat(ParsedCalendar.of(event).value("UID")).isEqualTo(event.id + "@" + HOST);
    }

    @Test
    void is_stamped_with_its_last_revision() {
        Event event = PublicEvents.workshop();
        assertThat(ParsedCalendar.of(event).value("CREATED")).isEqualTo("20260915T100000Z");
        assertThat(ParsedCalendar.of(event).value("DTSTAMP")).isEqualTo("20261001T080000Z");

        PublicEvents.cancel(event, Instant.parse("2026-11-20T10:11:12Z"));
        assertThat(ParsedCalendar.of(event).value("DTSTAMP")).isEqualTo("20261120T101112Z");
        assertThat(ParsedCalendar.of(event).value("LAST-MODIFIED")).isEqualTo("20261120T101112Z");
    }

    @Test
    void rises_in_sequence_with_every_change_of_time_place_or_status() {
        Event event = PublicEvents.workshop();
        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("0");
        PublicEvents.move(event, PublicEvents.paris("2026-11-26T14:00", "2026-11-26T17:00"), Now.instant());
        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("1");
        PublicEvents.correct(event, Now.instant(), now -> now.place = LYON);
        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("2");
        PublicEvents.postpone(event, Now.instant());
        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("3");
        PublicEvents.cancel(event, Now.instant());
        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("4");
    }

    @Test
    void stays_in_sequence_when_only_its_texts_change() {
        Event event = PublicEvents.workshop();
        Instant at = Instant.parse("2026-11-20T10:11:12Z");
        PublicEvents.correct(event, at, now -> now.summary = Map.of("fr", "Deux heures."));

        assertThat(ParsedCalendar.of(event).value("SEQUENCE")).isEqualTo("0");
        assertThat(ParsedCalendar.of(event).value("LAST-MODIFIED")).isEqualTo("20261120T101112Z");
    }

    @Test
    void says_whether_it_takes_place() {
        Event event = PublicEvents.workshop();
        assertThat(ParsedCalendar.of(event).value("STATUS")).isEqualTo("CONFIRMED");

        PublicEvents.postpone(event, Now.instant());
        assertThat(ParsedCalendar.of(event).value("STATUS")).isEqualTo("TENTATIVE");
        assertThat(ParsedCalendar.of(event).value("SUMMARY")).startsWith("Reporté : ");
        assertThat(ParsedCalendar.of(event).value("TRANSP")).isEqualTo("TRANSPARENT");

        PublicEvents.cancel(event, Now.instant());
        assertThat(ParsedCalendar.of(event).value("STATUS")).isEqualTo("CANCELLED");
        assertThat(ParsedCalendar.of(event).value("SUMMARY")).isEqualTo("Annulé : Atelier : cartographier ses données");
        assertThat(ParsedCalendar.of(event).value("DESCRIPTION")).startsWith("Annulé : La salle est fermée.");
    }

    @Test
    void has_local_hours_with_a_zone_that_is_in_the_file() {
        ParsedCalendar entry = ParsedCalendar.of(PublicEvents.workshop());

        assertThat(entry.line("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Paris:20261125T140000");
        assertThat(entry.line("DTEND")).isEqualTo("DTEND;TZID=Europe/Paris:20261125T170000");
        assertThat(entry.values("VTIMEZONE", "TZID")).containsExactly("Europe/Paris");
    }

    @Test
    void that_lasts_days_has_dates_and_an_exclusive_end() {
        ParsedCalendar entry = ParsedCalendar.of(
                PublicEvents.published("sommet", PublicEvents.days("2026-11-24", "2026-11-27"), event -> {}));

        assertThat(entry.line("DTSTART")).isEqualTo("DTSTART;VALUE=DATE:20261124");
        assertThat(entry.line("DTEND")).isEqualTo("DTEND;VALUE=DATE:20261127");
    }

    @Test
    void whose_end_nobody_knows_has_none() {
        ParsedCalendar entry = ParsedCalendar.of(PublicEvents.published(
                "ouvert", ScheduleText.of("2026-11-25T14:00", null, "Europe/Paris"), event -> {}));

        assertThat(entry.event().getProperty("DTEND")).isEmpty();
        assertThat(entry.event().getProperty("DURATION")).isEmpty();
    }

    @Test
    void in_the_hour_that_comes_twice_is_not_an_hour_off() {
        ParsedCalendar entry = ParsedCalendar.of(PublicEvents.published(
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
        Property organiser =
                ParsedCalendar.of(event).event().getProperty("ORGANIZER").orElseThrow();

        assertThat(organiser.getValue()).startsWith("http://localhost:8080/organisations/");
        assertThat(organiser.getParameter("CN").orElseThrow().getValue()).isEqualTo("Les Communs; « unis, »");
        assertThat(ParsedCalendar.of(event).event().getProperty("ATTENDEE")).isEmpty();
    }

    @Test
    void says_what_where_and_more() {
        Organisation organisation = OrganisationFixtures.listed();
        UUID image = PublicEvents.image(organisation);
        ParsedCalendar entry = ParsedCalendar.of(PublicEvents.published(
                organisation,
                "atelier",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                event -> event.imageId = image));

        assertThat(entry.value("SUMMARY")).isEqualTo("Atelier : cartographier ses données");
        assertThat(entry.value("CATEGORIES")).isEqualTo("Atelier,Données,Logiciel libre");
        assertThat(entry.value("GEO")).isEqualTo("48.8583;2.3215");
        assertThat(entry.value("LOCATION")).isEqualTo("Musée social, 5 rue Las Cases, 75007 Paris, France + En ligne");
        assertThat(entry.value("URL")).isEqualTo("http://localhost:8080/events/atelier");
        assertThat(entry.line("IMAGE"))
                .isEqualTo("IMAGE;VALUE=URI;DISPLAY=FULLSIZE:http://localhost:8080/api/v1/images/" + image + "/large");
        assertThat(entry.value("DESCRIPTION"))
                .contains("Trois heures pour y voir clair.\n\nAvec vos données.")
                .doesNotContain("**")
                .contains("S’inscrire : https://example.org/inscription")
                .endsWith("http://localhost:8080/events/atelier");
    }

    @Test
    void leads_to_the_online_room_only_when_it_is_open_to_everyone() {
        assertThat(ParsedCalendar.of(PublicEvents.workshop()).line("CONFERENCE"))
                .isEqualTo("CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Rejoindre en ligne:https://visio.example/salle");

        Event closed = PublicEvents.published(
                "ferme",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                event -> event.online =
                        new OnlineAccess("https://visio.example/secret", OnlineAccess.Release.REGISTERED));
        assertThat(ParsedCalendar.of(closed).event().getProperty("CONFERENCE")).isEmpty();
        assertThat(ParsedCalendar.of(closed).text()).doesNotContain("secret");
    }

    @Test
    void may_hold_any_text() {
        String title = "Virgules, points-virgules; barres \\ et\nretours " + "é😀".repeat(60);
        Event event = PublicEvents.published(
                "texte",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                change -> change.title = Map.of("fr", title));

        assertThat(ParsedCalendar.of(event).value("SUMMARY")).isEqualTo(title);
    }
}
