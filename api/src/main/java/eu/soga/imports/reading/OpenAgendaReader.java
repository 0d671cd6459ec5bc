package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.Picture;
import eu.soga.imports.reading.Candidate.Repetition;
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

/** Reads the JSON export of an OpenAgenda agenda (v2): texts by language, {@code timings}, {@code location}. */
final class OpenAgendaReader {
    private static final Map<Integer, String> FORMATS = Map.of(1, "on-site", 2, "online", 3, "hybrid");
    private static final int CANCELLED = 6;

    private final SourceReader.Options options;

    OpenAgendaReader(SourceReader.Options options) {
        this.options = options;
    }

    SourceReader.Reading read(JsonNode json) {
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode event : json.path("events")) {
            if (candidates.size() >= options.mostRows()) throw Unreadable.TOO_MANY_ENTRIES.problem();
            candidates.add(event(event));
        }
        boolean complete = json.path("total").asInt(0) <= candidates.size();
        String title = json.path("agenda").path("title").asText("");
        return new SourceReader.Reading(
                SourceKind.OPEN_AGENDA,
                title.isBlank() ? null : title,
                candidates,
                complete ? List.of() : List.of(ImportNotice.of(ImportNotice.Code.PAGE_OF_LONGER_EXPORT)),
                complete);
    }

    private Candidate event(JsonNode event) {
        Found found = new Found();
        found.uid = event.path("uid").asText("");
        found.revision = new Revision(0, event.path("updatedAt").asText(""));
        texts(event.path("title"), (language, text) -> found.text("title", language, SourceTexts.line(text)));
        texts(
                event.path("description"),
                (language, text) -> found.text("summary", language, cut(SourceTexts.line(text))));
        texts(event.path("longDescription"), (language, text) -> found.description(language, SourceTexts.styled(text)));
        timings(event, found);
        place(event.path("location"), found);
        String room = event.path("onlineAccessLink").asText("");
        if (!room.isBlank()) LocationText.online(room, found);
        found.put("format", FORMATS.get(event.path("attendanceMode").asInt(0)));
        List<String> links = new ArrayList<>();
        for (JsonNode way : event.path("registration")) registration(way, links, found);
        for (JsonNode link : event.path("links"))
            links.add(
                    link.isTextual()
                            ? link.asText()
                            : link.path("link").asText(link.path("url").asText("")));
        List<String> keywords = new ArrayList<>();
        texts(event.path("keywords"), (_, word) -> keywords.add(word));
        Labels.choose(keywords, found);
        age(event.path("age"), found);
        picture(event, found);
        Map<String, String> conditions = new LinkedHashMap<>();
        texts(event.path("conditions"), conditions::putIfAbsent);
        if (!conditions.isEmpty()) found.put("price", Map.of("text", conditions));
        found.cancelled = event.path("status").asInt(0) == CANCELLED;
        found.url = event.path("canonicalUrl").asText(null);
        found.addLinks(links);
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
        ZoneId zone = SourceTimes.zone(event.path("timezone")
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
                    end = new Moment.At(over.toInstant(), over.getOffset());
                } else if (!length.equals(Duration.between(begin, over)))
                    found.notice(ImportNotice.Code.LENGTHS_DIFFER);
                Moment start = new Moment.At(begin.toInstant(), begin.getOffset());
                if (starts.stream().noneMatch(other -> other.key().equals(start.key()))) starts.add(start);
            }
            found.when(starts.getFirst(), end, zone, false);
            if (starts.size() > 1)
                found.repetition =
                        new Repetition(List.of(), List.of(), List.copyOf(starts.subList(1, starts.size())), List.of());
        } catch (DateTimeException _) {
            found.notDate("/schedule/start", timings.path(0).path("begin").asText(""), "2026-11-25T14:00:00+01:00");
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

    /**
     * Uses the first web address for registration. Further addresses become links, phone numbers and mail addresses
     * become lines below the description.
     */
    private static void registration(JsonNode way, List<String> links, Found found) {
        String address = (way.isTextual() ? way.asText() : way.path("value").asText("")).strip();
        if (!address.startsWith("http")) {
            if (!address.isEmpty()) found.addLine(SourceTexts.ofPlain(address));
        } else if (found.has("registration")) links.add(address);
        else found.put("registration", Map.of("mode", "external", "url", address));
    }

    private void age(JsonNode age, Found found) {
        if (!age.path("min").isNumber() && !age.path("max").isNumber()) return;
        Labels.age(age.path("min").asText("0") + "-" + age.path("max").asText(""), options.language(), found);
    }

    private static void picture(JsonNode event, Found found) {
        JsonNode image = event.path("image");
        String url = image.isTextual()
                ? image.asText()
                : image.path("base").asText("") + image.path("filename").asText("");
        if (!url.startsWith("http")) return;
        String credit = event.path("imageCredits").asText(image.path("credits").asText(""));
        found.picture = new Picture(url, credit.isBlank() ? null : credit.strip());
    }

    private static void text(Map<String, Object> place, String field, JsonNode location, String name) {
        String text = location.path(name).asText("");
        if (!text.isBlank()) place.put(field, text.strip());
    }

    private static String cut(String text) {
        return SourceTexts.beginning(text, Found.LONGEST_SUMMARY);
    }
}
