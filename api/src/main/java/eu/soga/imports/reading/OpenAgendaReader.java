package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.imports.reading.Candidate.Recurrence;
import eu.soga.imports.reading.Candidate.Revision;
import eu.soga.shared.text.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads the JSON export of an OpenAgenda agenda (v2): texts per language, {@code timings}, {@code location}. */
final class OpenAgendaReader {
    private static final Map<Integer, String> FORMATS = Map.of(1, "on-site", 2, "online", 3, "hybrid");
    private static final int CANCELLED = 6;

    private final ReadingOptions options;

    OpenAgendaReader(ReadingOptions options) {
        this.options = options;
    }

    Reading read(JsonNode json) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode event : json.path("events")) {
            if (candidates.size() >= options.mostRows()) throw UnreadableSource.TOO_MANY.problem();
            candidates.add(event(event));
        }
        boolean complete = json.path("total").asInt(0) <= candidates.size();
        String title = json.path("agenda").path("title").asText("");
        return new Reading(
                SourceKind.OPEN_AGENDA,
                title.isBlank() ? null : title,
                candidates,
                complete
                        ? List.of()
                        : List.of("This is one page of a longer export: nothing is said about what it leaves out."),
                complete);
    }

    private Candidate event(JsonNode event) {
        Found found = new Found();
        found.uid = event.path("uid").asText("");
        found.revision = new Revision(0, event.path("updatedAt").asText(""));
        texts(event.path("title"), (language, text) -> found.text("title", language, text));
        texts(event.path("description"), (language, text) -> found.text("summary", language, cut(text)));
        texts(event.path("longDescription"), (language, text) -> found.description(language, PlainText.of(text)));
        timings(event, found);
        place(event.path("location"), found);
        String room = event.path("onlineAccessLink").asText("");
        if (!room.isBlank()) LocationText.online(room, found);
        found.put("format", FORMATS.get(event.path("attendanceMode").asInt(0)));
        for (JsonNode way : event.path("registration")) registration(way, found);
        List<String> keywords = new ArrayList<>();
        texts(event.path("keywords"), (_, word) -> keywords.add(word));
        found.put("themes", Labels.themes(keywords));
        found.put("kind", Labels.kind(keywords).orElse(null));
        Map<String, String> conditions = new LinkedHashMap<>();
        texts(event.path("conditions"), conditions::putIfAbsent);
        if (!conditions.isEmpty()) found.put("price", Map.of("text", conditions));
        found.cancelled = event.path("status").asInt(0) == CANCELLED;
        found.url = event.path("canonicalUrl").asText(null);
        found.deduceFormat();
        return found.candidate(options.language());
    }

    private void texts(JsonNode texts, BiConsumer<String, String> each) {
        if (texts.isTextual()) each.accept(options.language(), texts.asText());
        texts.fields().forEachRemaining(entry -> {
            if (!Texts.LANGUAGES.contains(entry.getKey())) return;
            if (entry.getValue().isTextual())
                each.accept(entry.getKey(), entry.getValue().asText());
            else entry.getValue().forEach(word -> each.accept(entry.getKey(), word.asText()));
        });
    }

    private static void timings(JsonNode event, Found found) {
        JsonNode timings = event.path("timings");
        ZoneId zone = ZoneNames.find(event.path("timezone")
                        .asText(event.path("location").path("timezone").asText(null)))
                .orElse(null);
        if (timings.isEmpty()) return;
        try {
            List<Moment> starts = new ArrayList<>();
            Duration length = null;
            Moment end = null;
            for (JsonNode timing : timings) {
                OffsetDateTime begin = OffsetDateTime.parse(timing.path("begin").asText());
                OffsetDateTime over = OffsetDateTime.parse(timing.path("end").asText());
                if (length == null) {
                    length = Duration.between(begin, over);
                    end = new Moment.At(over.toInstant());
                } else if (!length.equals(Duration.between(begin, over)))
                    found.notice("Its dates differ in length: the length of the first was taken for all.");
                starts.add(new Moment.At(begin.toInstant()));
            }
            found.when = new When(starts.getFirst(), starts.getFirst().equals(end) ? null : end, zone);
            if (starts.size() > 1)
                found.recurrence = new Recurrence(null, List.copyOf(starts.subList(1, starts.size())), List.of());
        } catch (DateTimeException _) {
            found.violation("/schedule/start", "Its timings are no dates: write 2026-11-25T14:00:00+01:00.");
        }
    }

    private static void place(JsonNode location, Found found) {
        Map<String, Object> place = new LinkedHashMap<>();
        text(place, "name", location, "name");
        String address = location.path("address").asText("");
        if (!address.isBlank()) place.put("street", address.split(",")[0].strip());
        text(place, "postalCode", location, "postalCode");
        text(place, "city", location, "city");
        Labels.country(location.path("countryCode")
                        .asText(location.path("country").asText(null)))
                .ifPresent(country -> place.put("country", country));
        if (location.path("latitude").isNumber() && location.path("longitude").isNumber())
            place.put(
                    "coordinates",
                    Map.of(
                            "lat", location.path("latitude").asDouble(),
                            "lon", location.path("longitude").asDouble()));
        found.put("place", place);
    }

    private static void registration(JsonNode way, Found found) {
        String address = way.isTextual() ? way.asText() : way.path("value").asText("");
        if (address.startsWith("http") && !found.has("registration"))
            found.put("registration", Map.of("mode", "external", "url", address));
    }

    private static void text(Map<String, Object> place, String field, JsonNode location, String name) {
        String text = location.path(name).asText("");
        if (!text.isBlank()) place.put(field, text.strip());
    }

    private static String cut(String text) {
        return PlainText.beginning(text, Found.LONGEST_SUMMARY);
    }
}
