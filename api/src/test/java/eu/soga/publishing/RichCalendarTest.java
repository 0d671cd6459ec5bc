package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** An entry with {@code profile=rich} (RFC 9073, 9253), read by a parser that is not ours. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class RichCalendarTest {
    @Test
    void names_its_organisers_as_participants() {
        Organisation other = OrganisationFixtures.listed("Autre");
        Event event = PublicEvents.published(
                "un",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                e -> e.coOrganisations.add(Organisation.require(other.id)));
        List<Component> participants = inside(rich(event), "PARTICIPANT");

        assertThat(participants).hasSize(2).allSatisfy(participant -> {
            assertThat(value(participant, "UID")).endsWith("@localhost");
            assertThat(value(participant, "PARTICIPANT-TYPE")).isEqualTo("PLANNER-CONTACT");
        });
        assertThat(value(participants.getLast(), "SUMMARY")).isEqualTo("Autre");
    }

    @Test
    void has_its_place_as_a_location() {
        List<Component> locations = inside(rich(PublicEvents.workshop()), "VLOCATION");

        assertThat(locations).hasSize(1);
        assertThat(value(locations.getFirst(), "NAME")).isEqualTo("Musée social");
        assertThat(value(locations.getFirst(), "GEO")).isEqualTo("48.8583;2.3215");
    }

    @Test
    void is_described_in_html_beside_the_plain_text() {
        ParsedCalendar entry = rich(PublicEvents.workshop());

        assertThat(entry.line("STYLED-DESCRIPTION"))
                .startsWith("STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;LANGUAGE=fr:<p>Avec <strong>vos</strong>");
        assertThat(entry.value("DESCRIPTION")).doesNotContain("<p>");
    }

    @Test
    void carries_its_schema_org_description() {
        ParsedCalendar entry = rich(PublicEvents.workshop());

        assertThat(entry.line("STRUCTURED-DATA"))
                .startsWith(
                        "STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application/ld+json;SCHEMA=\"https://schema.org/Event\":");
        assertThat(JsonPath.from(entry.value("STRUCTURED-DATA")).getString("name"))
                .isEqualTo("Atelier : cartographier ses données");
    }

    @Test
    void is_related_to_what_it_is_part_of_and_to_its_parts() {
        Event whole = PublicEvents.workshop();
        Event part = PublicEvents.published(
                "part",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T15:00"),
                event -> event.parent = Event.require(whole.id));

        assertThat(rich(part).line("RELATED-TO")).isEqualTo("RELATED-TO;RELTYPE=PARENT:" + whole.id + "@localhost");
        assertThat(rich(whole).line("RELATED-TO")).isEqualTo("RELATED-TO;RELTYPE=CHILD:" + part.id + "@localhost");
        assertThat(ParsedCalendar.read("/api/v1/events.ics?from=2026-01-01&profile=rich")
                        .text())
                .contains("RELTYPE=PARENT", "RELTYPE=CHILD");
    }

    @Test
    void of_a_search_has_a_uid_of_its_own() {
        PublicEvents.workshop();
        String path = "/api/v1/events.ics?kind=workshop&profile=rich";

        assertThat(ParsedCalendar.read(path).calendarValue("UID"))
                .endsWith("@localhost")
                .isEqualTo(ParsedCalendar.read(path).calendarValue("UID"))
                .isNotEqualTo(
                        ParsedCalendar.read("/api/v1/events.ics?profile=rich").calendarValue("UID"));
    }

    @Test
    void invites_nobody_whatever_its_form() {
        Event event = PublicEvents.workshop();
        PublicEvents.cancel(event, Now.instant());
        for (String form : List.of("", "&profile=rich", "&expand=true", "&deadlines=include"))
            assertThat(ParsedCalendar.read("/api/v1/events.ics?from=2026-01-01" + form)
                            .text())
                    .contains("METHOD:PUBLISH", "STATUS:CANCELLED")
                    .doesNotContain("ATTENDEE", "METHOD:REQUEST", "METHOD:CANCEL", "mailto:");
    }

    @Test
    void only_when_it_is_asked_for() {
        String plain = ParsedCalendar.of(PublicEvents.workshop()).text();

        assertThat(plain).doesNotContain("PARTICIPANT", "VLOCATION", "STYLED-DESCRIPTION", "STRUCTURED-DATA");
        given().get("/api/v1/events.ics?profile=poor").then().statusCode(400);
    }

    private static ParsedCalendar rich(Event event) {
        return ParsedCalendar.read("/api/v1/events/" + event.slug + ".ics?profile=rich");
    }

    private static List<Component> inside(ParsedCalendar entry, String name) {
        return ((VEvent) entry.event())
                .getComponents().stream()
                        .map(Component.class::cast)
                        .filter(component -> component.getName().equals(name))
                        .toList();
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).orElseThrow().getValue();
    }
}
