package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds the events in JSON-LD of schema.org, wherever they are: alone, in a graph, in a list, as parts of others. */
final class JsonLdReader {
    private static final Set<String> TYPES = Set.of("Hackathon", "Festival", "CourseInstance", "EventSeries");
    private static final List<String> HOLDERS =
            List.of("@graph", "itemListElement", "item", "mainEntity", "subEvent", "subEvents", "event", "events");

    private final ReadingOptions options;

    JsonLdReader(ReadingOptions options) {
        this.options = options;
    }

    Reading read(List<JsonNode> documents) {
        List<Candidate> candidates = new ArrayList<>();
        Deque<JsonNode> waiting = new ArrayDeque<>(documents);
        String name = documents.size() == 1 ? documents.getFirst().path("name").asText("") : "";
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (node.isArray()) {
                List<JsonNode> items = new ArrayList<>();
                node.forEach(items::add);
                items.reversed().forEach(waiting::push);
                continue;
            }
            if (isEvent(node) && node.has("startDate")) {
                if (candidates.size() >= options.mostRows()) throw UnreadableSource.TOO_MANY.problem();
                candidates.add(new JsonLdEvent(options).read(node));
            }
            for (String holder : HOLDERS.reversed())
                if (node.path(holder).isContainerNode()) waiting.push(node.path(holder));
        }
        return new Reading(
                SourceKind.JSON_LD,
                name.isBlank() || candidates.size() < 2 ? null : name,
                candidates,
                List.of(),
                candidates.size() != 1);
    }

    private static boolean isEvent(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isTextual()) return isEventType(type.asText());
        for (JsonNode each : type) if (isEventType(each.asText())) return true;
        return false;
    }

    private static boolean isEventType(String type) {
        String local = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
        return local.endsWith("Event") || TYPES.contains(local);
    }
}
