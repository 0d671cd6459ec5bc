package eu.soga.demo;

import static eu.soga.demo.DemoFiles.FORMATS;
import static eu.soga.demo.DemoFiles.KINDS;
import static eu.soga.demo.DemoFiles.ORGANISATION_KINDS;
import static eu.soga.demo.DemoFiles.REASONS;
import static eu.soga.demo.DemoFiles.STATES;
import static eu.soga.demo.DemoFiles.THEMES;
import static eu.soga.demo.DemoFiles.find;
import static eu.soga.demo.DemoFiles.read;
import static eu.soga.demo.DemoFiles.texts;
import static eu.soga.demo.DemoFiles.values;
import static eu.soga.demo.DemoFiles.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Invented entries: plainly so, complete, and showing everything the product can show. */
class ExampleDemoFilesTest {
    private final List<JsonNode> exampleOrganisations = read("example-organisations.json", "organisations");
    private final List<JsonNode> exampleEvents = read("example-events.json", "events");

    @Test
    void example_organisations_say_that_they_are_examples() {
        assertThat(exampleOrganisations).hasSizeGreaterThanOrEqualTo(12).allSatisfy(organisation -> {
            assertThat(organisation.path("name").asText()).matches(".*\\((ex|Bei|voor|przy|ej|es).*\\)");
            assertThat(ORGANISATION_KINDS).contains(organisation.path("kind").asText());
            assertThat(organisation.path("website").asText()).endsWith(".example.org");
        });
        assertThat(values(exampleOrganisations, "kind")).isEqualTo(ORGANISATION_KINDS);
        assertThat(exampleOrganisations.stream()
                        .flatMap(organisation -> StreamSupport.stream(
                                organisation.path("representatives").spliterator(), false))
                        .map(representative -> representative.path("person").asText()))
                .containsExactlyInAnyOrder(
                        "partner", "partner", "partner2", "partner2", "moderator", "integration-demo");
    }

    @Test
    void example_events_are_complete_unless_they_are_drafts() {
        assertThat(exampleEvents).hasSizeGreaterThanOrEqualTo(60).allSatisfy(event -> {
            assertThat(STATES).contains(event.path("state").asText());
            assertThat(KINDS).contains(event.path("kind").asText());
            assertThat(FORMATS).contains(event.path("format").asText());
            assertThat(THEMES).containsAll(texts(event.path("themes")));
            assertThat(event.path("title")
                            .path(event.path("defaultLanguage").asText())
                            .asText())
                    .isNotBlank();
            if (event.path("state").asText().equals("draft")) {
                return;
            }
            for (var text : List.of("summary", "description")) {
                assertThat(event.path(text)
                                .path(event.path("defaultLanguage").asText())
                                .asText())
                        .isNotBlank();
            }
            assertThat(event.path("languages")).isNotEmpty();
            assertThat(event.path("format").asText().equals("online"))
                    .isEqualTo(event.path("place").isNull());
            assertThat(event.path("format").asText().equals("on-site"))
                    .isEqualTo(event.path("online").isNull());
            assertComing(event.path("schedule"));
        });
    }

    @Test
    void examples_show_every_kind_format_theme_and_state() {
        assertThat(values(exampleEvents, "kind")).isEqualTo(KINDS);
        assertThat(values(exampleEvents, "format")).isEqualTo(FORMATS);
        assertThat(values(exampleEvents, "state")).isEqualTo(STATES);
        assertThat(exampleEvents.stream().flatMap(event -> texts(event.path("themes")).stream()))
                .containsAll(THEMES);
        assertThat(exampleEvents.stream()
                        .map(event -> event.path("place").path("city").asText())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(values(exampleEvents, "defaultLanguage")).contains("fr", "en", "de", "es");
        assertThat(inState("published")).isGreaterThanOrEqualTo(50);
        assertThat(List.of(inState("draft"), inState("submitted"), inState("changes-requested"), inState("refused")))
                .containsExactly(3L, 5L, 1L, 1L);
        assertThat(exampleEvents.stream().filter(event -> event.hasNonNull("revision")))
                .hasSize(1);
        assertThat(exampleEvents)
                .filteredOn(event -> event.hasNonNull("twinOf"))
                .singleElement()
                .satisfies(twin -> assertThat(
                                find(exampleEvents, twin.path("twinOf").asText())
                                        .path("state")
                                        .asText())
                        .isEqualTo("published"));
    }

    @Test
    void decisions_have_a_reason_and_waiting_events_an_age() {
        for (var event : exampleEvents) {
            var state = event.path("state").asText();
            assertThat(event.hasNonNull("submittedHoursAgo"))
                    .isEqualTo(words("submitted changes-requested refused").contains(state));
            assertThat(event.path("statusNote").isEmpty())
                    .isEqualTo(!words("cancelled postponed").contains(state));
            for (var message : event.path("thread")) {
                assertThat(message.path("hoursAgo").asInt())
                        .isBetween(1, event.path("submittedHoursAgo").asInt());
                if (message.hasNonNull("reason")) {
                    assertThat(REASONS).contains(message.path("reason").asText());
                }
            }
        }
    }

    @Test
    void images_are_light_described_and_used() throws IOException {
        var images = read("images/images.json", "images");
        for (var image : images) {
            try (var in = ExampleDemoFilesTest.class.getResourceAsStream(
                    "/db/demo/images/" + image.path("file").asText())) {
                var bytes = in.readAllBytes();
                assertThat(bytes.length).isLessThanOrEqualTo(120_000);
                assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth())
                        .isEqualTo(1600);
            }
            assertThat(image.path("alt").path("fr").asText()).isNotBlank();
            assertThat(image.path("alt").path("en").asText()).isNotBlank();
        }
        var used = values(exampleEvents, "image");
        used.remove("null");
        assertThat(used).isEqualTo(values(images, "name"));
    }

    @Test
    void parts_lie_within_their_parent() {
        for (var part : exampleEvents) {
            assertThat(part.path("partOf").isNull())
                    .isEqualTo(part.path("schedule").path("parentDay").isNull()
                            || part.path("schedule").isNull());
            if (!part.path("partOf").isNull()) {
                assertThat(part.path("schedule").path("parentDay").asInt())
                        .isBetween(
                                0,
                                find(exampleEvents, part.path("partOf").asText())
                                                .path("schedule")
                                                .path("days")
                                                .asInt()
                                        - 1);
            }
        }
    }

    private static void assertComing(JsonNode schedule) {
        ZoneId.of(schedule.path("zone").asText());
        if (schedule.path("parentDay").isNull()) {
            assertThat(schedule.path("startsInDays").asInt()).isBetween(1, 120);
            DayOfWeek.valueOf(schedule.path("weekday").asText().toUpperCase(Locale.ROOT));
        }
        if (schedule.path("allDay").asBoolean()) {
            assertThat(schedule.path("days").asInt()).isPositive();
        } else {
            LocalTime.parse(schedule.path("startTime").asText());
            assertThat(schedule.path("endUnknown").asBoolean())
                    .isEqualTo(schedule.path("durationMinutes").isNull());
        }
    }

    private long inState(String state) {
        return exampleEvents.stream()
                .filter(event -> event.path("state").asText().equals(state))
                .count();
    }
}
