package eu.soga.demo;

import static eu.soga.demo.DemoFiles.FORMATS;
import static eu.soga.demo.DemoFiles.KINDS;
import static eu.soga.demo.DemoFiles.ORGANISATION_KINDS;
import static eu.soga.demo.DemoFiles.THEMES;
import static eu.soga.demo.DemoFiles.find;
import static eu.soga.demo.DemoFiles.read;
import static eu.soga.demo.DemoFiles.texts;
import static eu.soga.demo.DemoFiles.towns;
import static eu.soga.demo.DemoFiles.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real entries: everything read is there, sourced, dated, and nothing is invented. */
class RealDemoFilesTest {
    private final List<JsonNode> realOrganisations = read("real-organisations.json", "organisations");
    private final List<JsonNode> realEvents = read("real-events.json", "events");
    private final List<JsonNode> realResources = read("real-resources.json", "resources");
    private final List<JsonNode> exampleOrganisations = read("example-organisations.json", "organisations");
    private final List<JsonNode> exampleEvents = read("example-events.json", "events");

    @Test
    void slugs_are_unique_across_all_files_and_safe_in_an_address() {
        for (var group : List.of(
                List.of(realOrganisations, exampleOrganisations),
                List.of(realEvents, exampleEvents),
                List.of(realResources))) {
            var slugs = group.stream()
                    .flatMap(List::stream)
                    .map(node -> node.path("slug").asText())
                    .toList();
            assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        }
    }

    @Test
    void every_town_is_in_the_gazetteer() throws IOException {
        var known = towns();
        for (var event : Stream.concat(realEvents.stream(), exampleEvents.stream())
                .filter(event -> event.path("place").hasNonNull("city"))
                .toList()) {
            var place = event.path("place");
            assertThat(known)
                    .contains(place.path("country").asText() + ":"
                            + place.path("city").asText());
        }
    }

    @Test
    void every_organisation_named_in_the_documents_is_there_with_its_source() {
        assertThat(realOrganisations).hasSize(136).allSatisfy(organisation -> {
            assertThat(organisation.path("name").asText()).isNotBlank();
            assertThat(organisation.path("kind").isNull()
                            || ORGANISATION_KINDS.contains(
                                    organisation.path("kind").asText()))
                    .isTrue();
            assertThat(organisation.path("country").asText()).matches("null|[A-Z]{2}");
            assertSourced(organisation);
        });
    }

    @Test
    void real_events_are_dated_sourced_and_free_of_invented_hours() {
        assertThat(realEvents).hasSize(67).allSatisfy(event -> {
            assertThat(KINDS).contains(event.path("kind").asText());
            if (!event.path("format").isNull()) {
                assertThat(FORMATS).contains(event.path("format").asText());
            }
            assertThat(THEMES).containsAll(texts(event.path("themes")));
            var schedule = event.path("schedule");
            ZoneId.of(schedule.path("zone").asText());
            if (schedule.path("allDay").asBoolean()) {
                assertThat(LocalDate.parse(schedule.path("end").asText()))
                        .isAfter(LocalDate.parse(schedule.path("start").asText()));
            } else {
                assertThat(LocalDateTime.parse(schedule.path("end").asText()))
                        .isAfter(LocalDateTime.parse(schedule.path("start").asText()));
            }
            assertSourced(event);
        });
        assertThat(realEvents)
                .filteredOn(event -> event.path("dateBasis").asText().equals("inferred"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("notes")).isNotEmpty());
        assertThat(realEvents)
                .filteredOn(event ->
                        event.path("partOf").isNull() && !event.path("edition").isNull())
                .as("nine legs, and two events of 2022 that have none")
                .hasSize(11);
    }

    @Test
    void events_belong_to_organisations_and_parents_of_the_same_file() {
        assertBelonging(realEvents, realOrganisations);
        assertBelonging(exampleEvents, exampleOrganisations);
    }

    @Test
    void parts_lie_within_their_parent() {
        for (var part : realEvents) {
            if (!part.path("partOf").isNull()) {
                var parent = find(realEvents, part.path("partOf").asText()).path("schedule");
                var schedule = part.path("schedule");
                assertThat(schedule.path("start").asText())
                        .isGreaterThanOrEqualTo(parent.path("start").asText());
                assertThat(schedule.path("end").asText().substring(0, 10))
                        .isLessThanOrEqualTo(parent.path("end").asText());
            }
        }
    }

    @Test
    void real_resources_are_sourced_and_belong_to_organisations_of_the_documents() {
        var slugs = values(realOrganisations, "slug");
        assertThat(realResources).hasSize(52).allSatisfy(resource -> {
            assertThat(THEMES).containsAll(texts(resource.path("themes")));
            assertThat(slugs).contains(resource.path("organisation").asText());
            assertThat(slugs).containsAll(texts(resource.path("makers")));
            // the documents print no address and name no level
            assertThat(resource.path("url").isNull() && resource.path("level").isNull())
                    .isTrue();
            if (resource.path("makers").isEmpty())
                assertThat(resource.path("notes").toString()).contains("name neither an author nor a partner");
            assertSourced(resource);
        });
    }

    private static void assertSourced(JsonNode node) {
        assertThat(node.path("source")).isNotEmpty().allSatisfy(source -> {
            assertThat(source.path("title").asText()).isNotBlank();
            assertThat(source.path("locator").asText()).isNotBlank();
        });
        assertThat(node.path("notes")).allSatisfy(note -> {
            assertThat(note.path("fr").asText()).isNotBlank();
            assertThat(note.path("en").asText()).isNotBlank();
        });
    }

    private static void assertBelonging(List<JsonNode> events, List<JsonNode> organisations) {
        var slugs = values(organisations, "slug");
        for (var event : events) {
            assertThat(slugs).contains(event.path("organisation").asText());
            assertThat(slugs).containsAll(texts(event.path("coOrganisations")));
            assertThat(texts(event.path("coOrganisations")))
                    .doesNotContain(event.path("organisation").asText());
            if (!event.path("partOf").isNull()) {
                assertThat(find(events, event.path("partOf").asText())
                                .path("partOf")
                                .isNull())
                        .isTrue();
            }
        }
    }
}
