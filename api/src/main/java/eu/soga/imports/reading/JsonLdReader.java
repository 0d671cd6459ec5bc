package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.imports.reading.SourceReader.Reading;
import eu.soga.shared.errors.DomainException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds schema.org events in JSON-LD: alone, in a graph, in a list, as parts of other things, in a web page. */
final class JsonLdReader {
    private static final Set<String> TYPES = Set.of("Hackathon", "Festival", "CourseInstance", "EventSeries");
    private static final List<String> HOLDERS =
            List.of("@graph", "itemListElement", "item", "mainEntity", "subEvent", "subEvents", "event", "events");
    private static final int MOST_SCRIPTS = 200;

    private final SourceReader.Options options;

    JsonLdReader(SourceReader.Options options) {
        this.options = options;
    }

    /**
     * @throws DomainException 422 when it contains no event
     */
    Reading document(JsonNode json) {
        Reading reading = read(List.of(json));
        if (reading.candidates().isEmpty()) throw Unreadable.JSON_WITHOUT_EVENTS.problem();
        return reading;
    }

    /**
     * Reads the {@code application/ld+json} scripts of a page.
     *
     * @throws DomainException 422 when they contain no event
     */
    Reading page(String text) {
        Document page = SourceTexts.parsed(text);
        List<JsonNode> found = new ArrayList<>();
        int broken = 0;
        for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json\\s*(;.*)?$]")) {
            if (found.size() >= MOST_SCRIPTS) break;
            try {
                found.add(SourceReader.json(unwrapped(script.data())));
            } catch (DomainException _) {
                broken++;
            }
        }
        Reading reading = read(found);
        if (reading.candidates().isEmpty()) throw Unreadable.PAGE_WITHOUT_EVENTS.problem();
        List<ImportNotice> notices = new ArrayList<>(reading.notices());
        if (broken > 0) notices.add(ImportNotice.of(ImportNotice.Code.BROKEN_DESCRIPTIONS_LEFT_OUT, broken));
        // incomplete, because a page may show only part of a longer list
        return new Reading(
                SourceKind.JSON_LD, page.title().isBlank() ? null : page.title(), reading.candidates(), notices, false);
    }

    /** Removes the CDATA section or comment that old pages put around scripts. */
    private static String unwrapped(String script) {
        return script.strip()
                .replaceAll("^(?:/[/*]\\s*)?(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?", "")
                .replaceAll("(?:/[/*]\\s*)?(?:]]>|-->)\\s*(?:\\*/)?\\s*$", "")
                .strip();
    }

    private Reading read(List<JsonNode> documents) {
        Map<String, JsonNode> named = named(documents);
        List<Candidate> candidates = new ArrayList<>();
        Deque<JsonNode> waiting = new ArrayDeque<>(documents);
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String name = documents.size() == 1 ? documents.getFirst().path("name").asText("") : "";
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (!seen.add(node)) continue;
            if (node.isArray()) {
                List<JsonNode> items = new ArrayList<>();
                node.forEach(items::add);
                items.reversed().forEach(waiting::push);
                continue;
            }
            if (isEvent(node) && (node.has("startDate") || node.has("eventSchedule"))) {
                if (candidates.size() >= options.mostRows()) throw Unreadable.TOO_MANY_ENTRIES.problem();
                candidates.add(new JsonLdEvent(options, named).read(node));
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

    /** Collects the objects an {@code @id} can refer to: those with more members than the {@code @id}. */
    private static Map<String, JsonNode> named(List<JsonNode> documents) {
        Map<String, JsonNode> named = new HashMap<>();
        Deque<JsonNode> waiting = new ArrayDeque<>(documents);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (node.path("@id").isTextual() && node.size() > 1)
                named.putIfAbsent(node.path("@id").asText(), node);
            node.forEach(child -> {
                if (child.isContainerNode()) waiting.push(child);
            });
        }
        return named;
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
