package eu.soga.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The contract as the running API publishes it; {@code make test-contract} compares it with {@code openapi.yaml}. */
record Contract(JsonNode document) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A body that the contract describes, and what it shows of it: null without an example. */
    record Body(JsonNode schema, JsonNode example) {}

    static Contract published() {
        return new Contract(
                json(given().accept("application/json").get("/api/v1/openapi").asString()));
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON request bodies by operation. */
    Map<String, Body> requests() {
        Map<String, Body> requests = new TreeMap<>();
        for (JsonNode path : document.get("paths"))
            for (JsonNode operation : path)
                if (operation.has("requestBody"))
                    add(requests, operation.get("operationId").asText(), operation.get("requestBody"));
        return requests;
    }

    /** Bodies of answers by {@code operation.status}, or the name of an answer that operations share. */
    Map<String, Body> responses() {
        Map<String, Body> responses = new TreeMap<>();
        for (JsonNode path : document.get("paths"))
            for (JsonNode operation : path)
                operation.path("responses").properties().forEach(response -> {
                    String name = operation.get("operationId").asText() + "." + response.getKey();
                    add(responses, name, response.getValue());
                });
        document.at("/components/responses")
                .properties()
                .forEach(response -> add(responses, response.getKey(), response.getValue()));
        return responses;
    }

    private static void add(Map<String, Body> bodies, String name, JsonNode described) {
        described.path("content").properties().forEach(content -> {
            if (content.getKey().endsWith("json"))
                bodies.put(
                        name,
                        new Body(
                                content.getValue().get("schema"),
                                content.getValue().at("/examples/example").get("value")));
        });
    }
}
