package eu.soga.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the demo's files as they are packaged, and knows the closed lists their README names. */
final class DemoFiles {
    static final Set<String> KINDS =
            words("workshop conference webinar meetup training hackathon networking award visit summit cafe other");
    static final Set<String> FORMATS = words("on-site online hybrid");
    static final Set<String> ORGANISATION_KINDS = words(
            "association cooperative mutual foundation social-enterprise public-body company school network other");
    static final Set<String> THEMES = words("data skills inclusion commons governance funding sobriety"
            + " accessibility health education democracy culture work mobility privacy ai open-source cooperation");
    static final Set<String> STATES = words("published draft submitted changes-requested refused cancelled postponed");
    static final Set<String> REASONS = words("off-topic duplicate incomplete unclear-dates advertising"
            + " broken-link inappropriate not-organiser other");

    private DemoFiles() {}

    /** The entries of one file under {@code db/demo}. */
    static List<JsonNode> read(String file, String key) {
        try (var in = DemoFiles.class.getResourceAsStream("/db/demo/" + file)) {
            var nodes = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(in).path(key).forEach(nodes::add);
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every {@code country:name} of the gazetteer, other names included. */
    static Set<String> towns() throws IOException {
        try (var in = DemoFiles.class.getResourceAsStream("/gazetteer/places.tsv.gz");
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .flatMap(row -> Stream.concat(Stream.of(row[1]), Stream.of(row[3].split("\\|")))
                            .map(name -> row[4] + ":" + name))
                    .collect(Collectors.toSet());
        }
    }

    static JsonNode find(List<JsonNode> nodes, String slug) {
        return nodes.stream()
                .filter(node -> node.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + slug));
    }

    static Set<String> values(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field).asText()).collect(Collectors.toCollection(HashSet::new));
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
