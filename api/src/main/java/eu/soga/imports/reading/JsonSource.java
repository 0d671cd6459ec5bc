package eu.soga.imports.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** JSON that strangers wrote: nested to a bound, with a bounded number of values. */
final class JsonSource {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final long MOST_TOKENS = 1_500_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(100)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonSource() {}

    static Reading read(String text, ReadingOptions options) {
        JsonNode json = parse(text);
        if (isOpenAgenda(json)) return new OpenAgendaReader(options).read(json);
        Reading reading = new JsonLdReader(options).read(List.of(json));
        if (reading.candidates().isEmpty()) throw UnreadableSource.JSON_WITHOUT_EVENTS.problem();
        return reading;
    }

    /** @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            throw UnreadableSource.BROKEN_JSON.problem();
        }
    }

    private static boolean isOpenAgenda(JsonNode json) {
        JsonNode first = json.path("events").path(0);
        return json.path("events").isArray()
                && !json.has("@context")
                && (json.path("events").isEmpty() || first.has("timings") || first.has("uid"));
    }
}
