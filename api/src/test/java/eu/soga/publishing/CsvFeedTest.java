package eu.soga.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Event;
import eu.soga.events.OnlineAccess;
import eu.soga.events.Place;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search as a table (RFC 4180), and what every long file has in common. */
@QuarkusTest
@Tag("clock")
class CsvFeedTest {
    private static final LocalDate SOON = Now.today().plusDays(20);

    @Test
    void is_utf_8_with_a_mark_and_names_its_columns() {
        PublicEvents.published("un", days(), event -> event.title = Map.of("fr", "Été, «numérique»\nà \"Nantes\""));
        Csv table = table("");

        assertThat(table.marked()).isTrue();
        assertThat(table.header()).startsWith("occurrence_id", "start", "end", "all_day", "zone");
        assertThat(table.column("title")).containsExactly("Été, «numérique»\nà \"Nantes\"");
        assertThat(table.column("start")).containsExactly(SOON.toString());
        assertThat(table.column("themes")).containsExactly("data|open-source");
        assertThat(table.column("latitude")).containsExactly("48.8583");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx"})
    void holds_no_formula(String title) {
        PublicEvents.published("un", days(), event -> event.title = Map.of("fr", title));

        assertThat(table("").column("title")).containsExactly("'" + title);
    }

    @Test
    void keeps_numbers_below_zero_as_numbers() {
        PublicEvents.published(
                "un", days(), event -> event.place = new Place("Casa", null, null, "Suva", "FJ", -18.1, 178.4));

        assertThat(table("").column("latitude")).containsExactly("-18.1");
    }

    @Test
    void shows_no_room_that_is_not_open_to_everyone() {
        PublicEvents.published(
                "un",
                days(),
                event -> event.online =
                        new OnlineAccess("https://visio.example/secret", OnlineAccess.Release.REGISTERED));

        assertThat(table("").column("online_url")).containsExactly("");
    }

    @Test
    void speaks_the_language_in_its_address_under_the_same_columns() {
        PublicEvents.published("un", days(), event -> {});

        assertThat(table("?lang=en").column("title")).containsExactly("Workshop: mapping your data");
        assertThat(table("?lang=en").header()).isEqualTo(table("").header());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "ics", "atom", "jsonld"})
    void like_every_format_has_a_tag_of_its_bytes_answers_head_and_knows_its_parameters(String format) {
        Event event = PublicEvents.published("un", days(), e -> {});
        String path = "/api/v1/events." + format;
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");

        assertThat(tag).matches("\"[\\w-]+\"");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().head(path).then().statusCode(200).header("ETag", tag);
        assertThat(given().get(path).headers().getList("RateLimit")).isNotEmpty();
        PublicEvents.cancel(event, Now.instant());
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
        given().get(path + "?citty=Paris").then().statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void holds_all_there_is_however_many_there_are() {
        PublicEvents.many(2003, SOON);

        assertThat(table("").column("occurrence_id")).hasSize(2003).doesNotHaveDuplicates();
        assertThat(given().get("/api/v1/events.geojson").jsonPath().getList("features"))
                .hasSize(2003);
    }

    @Test
    void of_places_follows_rfc_7946() {
        PublicEvents.published("paris", days(), event -> {});
        PublicEvents.published("ligne", days(), event -> event.place = null);
        var features = given().get("/api/v1/events.geojson")
                .then()
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .extract()
                .jsonPath();

        assertThat(features.getString("crs")).isNull();
        List<Map<String, Object>> all = features.getList("features");
        assertThat(all).allSatisfy(feature -> assertThat(feature).containsKeys("type", "id", "geometry", "properties"));
        assertThat(features.getString("features.find { it.properties.slug == 'paris' }.geometry.type"))
                .isEqualTo("Point");
        assertThat(features.getFloat("features.find { it.properties.slug == 'paris' }.geometry.coordinates[0]"))
                .isEqualTo(2.3215f);
        assertThat(features.<Object>get("features.find { it.properties.slug == 'ligne' }.geometry"))
                .isNull();
        assertThat(given().get("/api/v1/events.geojson?located=true").jsonPath().getList("features"))
                .hasSize(1);
        given().get("/api/v1/events.geojson?located=maybe").then().statusCode(400);
    }

    private static ScheduleText days() {
        return PublicEvents.days(SOON.toString(), SOON.plusDays(1).toString());
    }

    private static Csv table(String query) {
        return Csv.parse(given().get("/api/v1/events.csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
