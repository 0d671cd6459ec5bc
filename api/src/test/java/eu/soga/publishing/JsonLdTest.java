package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventFormat;
import eu.soga.events.OccurrenceOverride;
import eu.soga.events.OnlineAccess;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.Schedule;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What search engines read (https://schema.org/Event). */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class JsonLdTest {
    private static final String SCHEMA = "https://schema.org/";

    @Test
    void says_what_and_who() {
        Organisation partner = OrganisationFixtures.listed("Les Partenaires");
        Event event = PublicEvents.published(
                OrganisationFixtures.listed("Les Communs"),
                "atelier",
                PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"),
                change -> change.coOrganisations = List.of(partner));
        JsonNode json = read(event);

        assertThat(json.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(json.get("@type").asText()).isEqualTo("Event");
        assertThat(json.get("@id").asText()).isEqualTo("http://localhost:8080/events/atelier");
        assertThat(json.get("name").asText()).isEqualTo("Atelier : cartographier ses données");
        assertThat(json.get("description").asText()).startsWith("Avec vos données.");
        assertThat(json.get("identifier").asText()).isEqualTo(event.id + "@localhost");
        assertThat(json.at("/organizer/0/@type").asText()).isEqualTo("Organization");
        assertThat(json.get("organizer").findValuesAsText("name")).containsExactly("Les Communs", "Les Partenaires");
        assertThat(json.get("inLanguage").get(0).asText()).isEqualTo("fr");
        assertThat(json.get("keywords")).extracting(JsonNode::asText).containsExactly("data", "open-source");
    }

    @Test
    void says_when_with_the_local_offset() {
        JsonNode json = read(PublicEvents.workshop());

        assertThat(json.get("startDate").asText()).isEqualTo("2026-11-25T14:00:00+01:00");
        assertThat(json.get("endDate").asText()).isEqualTo("2026-11-25T17:00:00+01:00");
        assertThat(json.get("eventStatus").asText()).isEqualTo(SCHEMA + "EventScheduled");
        assertThat(json.has("previousStartDate")).isFalse();
    }

    @Test
    void says_days_as_dates_with_the_last_one_included() {
        JsonNode json =
                read(PublicEvents.published("sommet", PublicEvents.days("2026-11-24", "2026-11-27"), event -> {}));

        assertThat(json.get("startDate").asText()).isEqualTo("2026-11-24");
        assertThat(json.get("endDate").asText()).isEqualTo("2026-11-26");
    }

    @Test
    void says_that_it_moved_was_postponed_or_cancelled() {
        Event event = PublicEvents.workshop();
        PublicEvents.move(event, PublicEvents.paris("2027-07-01T09:00", "2027-07-01T12:00"), Now.instant());
        JsonNode moved = read(event);
        assertThat(moved.get("eventStatus").asText()).isEqualTo(SCHEMA + "EventRescheduled");
        assertThat(moved.get("startDate").asText()).isEqualTo("2027-07-01T09:00:00+02:00");
        assertThat(moved.get("previousStartDate").asText()).isEqualTo("2026-11-25T14:00:00+01:00");

        PublicEvents.postpone(event, Now.instant());
        JsonNode postponed = read(event);
        assertThat(postponed.get("eventStatus").asText()).isEqualTo(SCHEMA + "EventPostponed");
        assertThat(postponed.get("previousStartDate").asText()).isEqualTo("2027-07-01T09:00:00+02:00");

        PublicEvents.cancel(event, Now.instant());
        assertThat(read(event).get("eventStatus").asText()).isEqualTo(SCHEMA + "EventCancelled");
        assertThat(read(event).at("/offers/availability").asText()).isEqualTo(SCHEMA + "Discontinued");
    }

    @Test
    void of_a_date_that_moved_says_where_it_was() {
        Event series = EventFixtures.published(EventContentBuilder.of(OrganisationFixtures.listed().id)
                .at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris")
                .every("FREQ=MONTHLY;BYDAY=1TU;COUNT=3")
                .build());
        PublicEvents.later(series, Now.instant(), event -> {
            var override = new OccurrenceOverride(event, LocalDateTime.parse("2027-02-02T14:00"), Now.instant());
            override.moveTo(Schedule.parse(PublicEvents.paris("2027-02-03T18:00", "2027-02-03T19:00")));
            override.persist();
        });
        JsonNode moved = read(series).at("/subEvent/1");

        assertThat(moved.get("startDate").asText()).isEqualTo("2027-02-03T18:00:00+01:00");
        assertThat(moved.get("previousStartDate").asText()).isEqualTo("2027-02-02T14:00:00+01:00");
        assertThat(moved.get("eventStatus").asText()).isEqualTo(SCHEMA + "EventRescheduled");
    }

    @Test
    void says_where_on_site_and_online() {
        JsonNode json = read(PublicEvents.workshop());

        assertThat(json.get("eventAttendanceMode").asText()).isEqualTo(SCHEMA + "MixedEventAttendanceMode");
        assertThat(json.at("/location/0/@type").asText()).isEqualTo("Place");
        assertThat(json.at("/location/0/address/streetAddress").asText()).isEqualTo("5 rue Las Cases");
        assertThat(json.at("/location/0/address/addressLocality").asText()).isEqualTo("Paris");
        assertThat(json.at("/location/0/address/addressCountry").asText()).isEqualTo("FR");
        assertThat(json.at("/location/0/geo/latitude").asDouble()).isEqualTo(48.8583);
        assertThat(json.at("/location/1/@type").asText()).isEqualTo("VirtualLocation");
        assertThat(json.at("/location/1/url").asText()).isEqualTo("https://visio.example/salle");
    }

    @Test
    void does_not_give_away_a_room_for_registered_people() {
        JsonNode json = read(PublicEvents.published(
                "webinaire", PublicEvents.paris("2026-11-25T14:00", "2026-11-25T17:00"), event -> {
                    event.format = EventFormat.ONLINE;
                    event.place = null;
                    event.online = new OnlineAccess("https://visio.example/secret", OnlineAccess.Release.REGISTERED);
                }));

        assertThat(json.get("eventAttendanceMode").asText()).isEqualTo(SCHEMA + "OnlineEventAttendanceMode");
        assertThat(json.at("/location/0/url").asText()).isEqualTo("http://localhost:8080/events/webinaire");
        assertThat(json.toString()).doesNotContain("secret");
    }

    @Test
    void says_what_it_costs_and_how_to_come() {
        LocalDate day = Now.today().plusDays(30);
        JsonNode json = read(
                PublicEvents.published("gratuit", PublicEvents.paris(day + "T14:00", day + "T17:00"), event -> {}));

        assertThat(json.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(json.at("/offers/price").asText()).isEqualTo("0");
        assertThat(json.at("/offers/priceCurrency").asText()).isEqualTo("EUR");
        assertThat(json.at("/offers/availability").asText()).isEqualTo(SCHEMA + "InStock");
        assertThat(json.at("/offers/url").asText()).isEqualTo("https://example.org/inscription");
    }

    @Test
    void says_what_it_is_part_of_and_what_is_part_of_it_and_where_it_was_recorded() {
        Event whole = PublicEvents.workshop();
        Event part =
                PublicEvents.published("session", PublicEvents.paris("2026-11-25T14:30", "2026-11-25T15:00"), event -> {
                    event.parent = whole;
                    event.replayUrl = "https://video.example/1";
                });

        assertThat(read(whole).at("/subEvent/0/@id").asText()).isEqualTo("http://localhost:8080/events/session");
        assertThat(read(part).at("/superEvent/url").asText())
                .isEqualTo("http://localhost:8080/events/atelier-cartographier");
        assertThat(read(part).at("/recordedIn/url").asText()).isEqualTo("https://video.example/1");
    }

    @Test
    void of_a_search_is_a_list_of_100_with_a_link_to_the_next() {
        PublicEvents.many(101, Now.today().plusDays(3));

        Response first = given().get("/api/v1/events.jsonld?kind=workshop");
        assertThat(first.contentType()).startsWith("application/ld+json");
        assertThat(first.jsonPath().getString("'@type'")).isEqualTo("ItemList");
        assertThat(first.jsonPath().getInt("numberOfItems")).isEqualTo(101);
        assertThat(first.jsonPath().getList("itemListElement")).hasSize(100);
        assertThat(first.jsonPath().getString("itemListElement[0].item.'@type'"))
                .isEqualTo("Event");

        String link = first.header("Link");
        assertThat(link)
                .startsWith("</api/v1/events.jsonld?")
                .contains("kind=workshop")
                .endsWith("; rel=\"next\"");
        Response second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        assertThat(second.jsonPath().getList("itemListElement")).hasSize(1);
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void is_a_problem_where_there_is_nothing() {
        given().get("/api/v1/events/nothing.jsonld")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
        given().get("/api/v1/events.jsonld?kind=party").then().statusCode(400);
        given().get("/api/v1/events.jsonld?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    private static JsonNode read(Event event) {
        Response answer = given().get("/api/v1/events/" + event.slug + ".jsonld");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/ld+json");
        assertThat(answer.header("ETag")).isNotBlank();
        try {
            return new ObjectMapper().readTree(answer.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
