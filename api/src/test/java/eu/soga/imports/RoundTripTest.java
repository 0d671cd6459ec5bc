package eu.soga.imports;

import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.rows;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.PlaceText;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one of our feeds exports, an import reads as it was. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class RoundTripTest {
    private static final PlaceText LISBON =
            new PlaceText("Casa do Povo", "Rua Augusta 12", "1100", "Lisboa", "PT", new Coordinates(38.7103, -9.1366));

    private static List<EventRequest> events(Organisation organisation) {
        List<EventRequest> events = new ArrayList<>();
        events.add(at("Un après-midi", "2027-01-25T14:00", "2027-01-25T17:00", "Europe/Paris", organisation));
        events.add(at("Une nuit, deux heures", "2027-10-31T01:30", "2027-10-31T04:30", "Europe/Paris", organisation));
        events.add(with(
                        "À Lisbonne; « là-bas »",
                        ScheduleText.of("2027-02-01T10:00", "2027-02-01T12:00", "Europe/Lisbon"),
                        organisation)
                .place(LISBON)
                .build());
        events.add(with("Sans fin", ScheduleText.of("2027-03-01T18:30", null, "Europe/Paris"), organisation)
                .build());
        events.add(with(
                        "Trois jours",
                        new ScheduleText("2027-04-05", "2027-04-08", "Europe/Paris", true, false, null, null),
                        organisation)
                .build());
        return events;
    }

    private static EventContentBuilder with(String title, ScheduleText schedule, Organisation organisation) {
        return EventContentBuilder.of(organisation.id).title(title).schedule(schedule);
    }

    private static EventRequest at(String title, String start, String end, String zone, Organisation organisation) {
        return with(title, ScheduleText.of(start, end, zone), organisation).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ics", "jsonld", "csv"})
    void gives_back_titles_times_and_places(String format) {
        Organisation theirs = OrganisationFixtures.representedBy("bob");
        Organisation mine = OrganisationFixtures.representedBy("ana");
        List<EventRequest> events = events(theirs);
        events.forEach(EventFixtures::published);
        String feed = Caller.as("ana")
                .header("Accept-Language", "fr")
                .get("/api/v1/events." + format + "?from=2026-11-01")
                .asString();
        JsonPath rows = rows("ana", preview("ana", mine, "export", feed));
        assertThat(rows.getList("items.violations.flatten()")).as(feed).isEmpty();
        assertThat(rows.getList("items.verdict", String.class)).containsOnly("possible-duplicate");
        assertThat(rows.getList("items")).hasSameSizeAs(events);
        for (EventRequest event : events) {
            Map<String, Object> read =
                    rows.param("title", event.title().get("fr")).getMap("items.find { it.title == title }.proposed");
            assertThat(read).as(event.title() + " in " + feed).isNotNull();
            JsonPath proposed = JsonPath.from(EventFixtures.json(read));
            assertThat(proposed.getObject("schedule", Map.class))
                    .isEqualTo(
                            JsonPath.from(EventFixtures.json(event.schedule())).getMap(""));
            assertThat(proposed.getString("place.name")).isEqualTo(event.place().name());
            assertThat(proposed.getString("place.street"))
                    .isEqualTo(event.place().street());
            assertThat(proposed.getString("place.postalCode"))
                    .isEqualTo(event.place().postalCode());
            assertThat(proposed.getString("place.city")).isEqualTo(event.place().city());
            assertThat(proposed.getString("place.country"))
                    .isEqualTo(event.place().country());
        }
    }
}
