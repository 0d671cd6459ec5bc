package eu.soga.publishing.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.soga.events.Event;
import eu.soga.events.PublicEvents;
import eu.soga.publishing.Csv;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nightly dump: whole, checked, and of what is public only. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class OpenDataTest {
    private static final String ZIP = "/api/v1/open-data/soga-calendar.zip";

    private final OpenData openData;
    private final OpenDataConfig config;
    private final ObjectMapper mapper;

    @Inject
    OpenDataTest(OpenData openData, OpenDataConfig config, ObjectMapper mapper) {
        this.openData = openData;
        this.config = config;
        this.mapper = mapper;
    }

    @BeforeEach
    void forget() throws IOException {
        if (!Files.exists(config.folder())) return;
        try (var files = Files.list(config.folder())) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    @Test
    void is_written_when_there_is_none_and_not_again_the_same_day() throws IOException {
        given().get("/api/v1/open-data").then().statusCode(404);
        given().get(ZIP).then().statusCode(404);

        openData.writeWhenDue();
        String tag = given().get(ZIP).then().statusCode(200).extract().header("ETag");
        PublicEvents.workshop();
        openData.writeWhenDue();
        given().get(ZIP).then().header("ETag", equalTo(tag));
        for (int i = 0; i < 3; i++) openData.writeNow();
        try (var files = Files.list(config.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .contains("latest.json");
        }
    }

    @Test
    void is_written_again_the_next_night() throws IOException {
        openData.writeNow();
        String tag = given().get(ZIP).header("ETag");
        Path latest = config.folder().resolve("latest.json");
        var dump = (ObjectNode) mapper.readTree(Files.readAllBytes(latest));
        dump.put("writtenAt", Now.instant().minus(Duration.ofHours(25)).toString());
        Files.write(latest, mapper.writeValueAsBytes(dump));
        PublicEvents.workshop();
        openData.writeWhenDue();

        given().get(ZIP).then().header("ETag", not(equalTo(tag)));
    }

    @Test
    void says_what_it_is_under_which_licence_and_its_checksum() throws Exception {
        PublicEvents.workshop();
        openData.writeNow();
        byte[] zip =
                given().get(ZIP).then().contentType("application/zip").extract().asByteArray();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));

        given().get("/api/v1/open-data")
                .then()
                .statusCode(200)
                .body("url", endsWith(ZIP), "licence", equalTo("CC-BY-4.0"), "sha256", equalTo(sha256))
                .body("bytes", equalTo(zip.length), "rows.events", equalTo(1), "rows.organisations", equalTo(1));
        assertThat(given().get(ZIP).header("ETag")).isEqualTo('"' + sha256 + '"');
    }

    @Test
    void holds_every_table_described_and_checked() throws Exception {
        Event event = PublicEvents.workshop();
        Event part = PublicEvents.published(
                "part", PublicEvents.days("2026-11-24", "2026-11-27"), e -> e.parent = Event.require(event.id));
        PublicEvents.draft("brouillon");
        openData.writeNow();
        Map<String, byte[]> files = DumpFiles.read();

        assertThat(files)
                .containsOnlyKeys(
                        "feed_info.csv",
                        "events.csv",
                        "translations.csv",
                        "occurrences.csv",
                        "organisations.csv",
                        "events.geojson",
                        "schemas/feed_info.schema.json",
                        "schemas/events.schema.json",
                        "schemas/translations.schema.json",
                        "schemas/occurrences.schema.json",
                        "schemas/organisations.schema.json",
                        "LICENSE.txt",
                        "SHA256SUMS");
        Csv events = Csv.parse(files.get("events.csv"));
        assertThat(events.marked()).isFalse();
        assertThat(events.column("id")).containsExactlyInAnyOrder(event.id.toString(), part.id.toString());
        assertThat(events.column("part_of")).contains(event.id.toString());
        assertThat(Csv.parse(files.get("occurrences.csv")).column("event_id"))
                .containsExactlyInAnyOrderElementsOf(events.column("id"));
        assertThat(Csv.parse(files.get("organisations.csv")).column("id"))
                .containsAll(events.column("organisation_id"));
        assertThat(Csv.parse(files.get("translations.csv")).column("title"))
                .contains("Atelier : cartographier ses données", "Workshop: mapping your data");
        assertThat(mapper.readTree(files.get("events.geojson")).get("features")).hasSize(2);
        Csv info = Csv.parse(files.get("feed_info.csv"));
        assertThat(info.column("first_day")).containsExactly("2026-11-24");
        assertThat(info.column("last_day")).containsExactly("2026-11-26");
        assertThat(new String(files.get("LICENSE.txt"), StandardCharsets.UTF_8)).contains("CC-BY-4.0");
        for (String line : new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).split("\n")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(line.substring(66)));
            assertThat(line.substring(0, 64)).as(line).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void has_a_json_schema_for_exactly_the_columns_of_each_table() throws Exception {
        PublicEvents.workshop();
        openData.writeNow();
        Map<String, byte[]> files = DumpFiles.read();

        for (String table : List.of("feed_info", "events", "translations", "occurrences", "organisations")) {
            JsonNode schema = mapper.readTree(files.get("schemas/" + table + ".schema.json"));
            List<String> names = new ArrayList<>();
            schema.get("properties").fieldNames().forEachRemaining(names::add);
            Csv csv = Csv.parse(files.get(table + ".csv"));
            assertThat(names).as(table).isEqualTo(csv.header());
            for (String name : names) {
                String type = schema.at("/properties/" + name + "/type").asText();
                if (type.equals("number") || type.equals("integer"))
                    assertThat(csv.column(name)).as(name).allMatch(cell -> cell.isEmpty() || cell.matches("-?[\\d.]+"));
                if (type.equals("boolean"))
                    assertThat(csv.column(name)).as(name).isSubsetOf("true", "false", "");
            }
        }
    }

    @Test
    void is_downloaded_in_parts_and_not_again_while_it_is_the_same() {
        openData.writeNow();
        byte[] whole = given().get(ZIP).asByteArray();
        String tag = given().get(ZIP).header("ETag");

        given().header("If-None-Match", tag).get(ZIP).then().statusCode(304);
        given().head(ZIP).then().statusCode(200).header("ETag", tag).header("Accept-Ranges", "bytes");
        byte[] rest = given().header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get(ZIP)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-" + (whole.length - 1) + "/" + whole.length)
                .extract()
                .asByteArray();
        assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(given().header("Range", "bytes=-10").get(ZIP).asByteArray())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        given().header("Range", "bytes=0-9")
                .header("If-Range", "\"other\"")
                .get(ZIP)
                .then()
                .statusCode(200);
        given().header("Range", "bytes=" + whole.length + "-")
                .get(ZIP)
                .then()
                .statusCode(416)
                .body("type", equalTo("/problems/range-not-satisfiable"));
    }
}
