package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One schema.org Event as a candidate. */
final class JsonLdEvent {
    private static final Map<String, String> FORMATS = Map.of(
            "OfflineEventAttendanceMode", "on-site",
            "OnlineEventAttendanceMode", "online",
            "MixedEventAttendanceMode", "hybrid");

    private final ReadingOptions options;
    private final Found found = new Found();

    JsonLdEvent(ReadingOptions options) {
        this.options = options;
    }

    Candidate read(JsonNode event) {
        found.url = text(event.path("url"));
        found.uid = uid(event);
        found.text("title", options.language(), PlainText.of(text(event.path("name"))));
        found.description(options.language(), PlainText.of(text(event.path("description"))));
        when(event);
        found.put("format", FORMATS.get(lastSegment(text(event.path("eventAttendanceMode")))));
        location(event.path("location"));
        found.cancelled = lastSegment(text(event.path("eventStatus"))).equals("EventCancelled");
        if (lastSegment(text(event.path("eventStatus"))).equals("EventPostponed"))
            found.notice("Its source says that it is postponed.");
        if (event.has("isAccessibleForFree"))
            found.put("price", Map.of("free", event.path("isAccessibleForFree").asBoolean()));
        String seats = Optional.ofNullable(text(first(event.path("offers")).path("url")))
                .orElse(found.url);
        if (seats != null && seats.startsWith("http"))
            found.put("registration", Map.of("mode", "external", "url", seats));
        List<String> words = words(event.path("keywords"));
        found.put("themes", Labels.themes(words));
        found.put("kind", Labels.kind(words).orElse(null));
        found.put("languages", languages(event.path("inLanguage")));
        found.summarise();
        found.deduceFormat();
        return found.candidate(options.language());
    }

    private static @Nullable String uid(JsonNode event) {
        for (String name : List.of("identifier", "@id", "url")) {
            String uid = text(event.path(name));
            if (uid != null) return uid;
        }
        return null;
    }

    private void when(JsonNode event) {
        Moment start = moment(event.path("startDate"), "/schedule/start");
        Moment end = moment(event.path("endDate"), "/schedule/end");
        if (start == null) return;
        if (start instanceof Moment.Day day)
            // schema.org counts the last day, we the one after
            end = new Moment.Day(
                    (end == null ? day.day() : CsvTime.day(end).local().toLocalDate()).plusDays(1));
        else if (end != null && end.isDay()) end = null;
        if (end != null && end.equals(start)) end = null;
        found.when = new When(start, end, null);
    }

    private @Nullable Moment moment(JsonNode date, String pointer) {
        String written = text(date);
        if (written == null) return null;
        try {
            if (written.length() == 10) return new Moment.Day(LocalDate.parse(written));
            if (written.matches(".*T.*([zZ]|[+-]\\d{2}:?\\d{2})$"))
                return new Moment.At(OffsetDateTime.parse(written.replaceAll("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                        .toInstant());
            return new Moment.Floating(LocalDateTime.parse(written.replace(' ', 'T')));
        } catch (DateTimeException _) {
            found.violation(
                    pointer,
                    "«" + ICalendarEvent.shortened(written) + "» is no date: write 2026-11-25T14:00:00+01:00.");
            return null;
        }
    }

    private void location(JsonNode location) {
        if (location.isTextual()) LocationText.read(location.asText(), options, found);
        else if (location.isArray()) location.forEach(this::location);
        else if (lastSegment(text(location.path("@type"))).equals("VirtualLocation")) {
            String url = text(location.path("url"));
            if (url != null && !url.equals(found.url)) LocationText.online(url, found);
            else if (!found.has("online")) found.put("online", Map.of("releasedTo", "registered"));
        } else if (location.isObject()) place(location);
    }

    private void place(JsonNode location) {
        Map<String, Object> place = new LinkedHashMap<>();
        put(place, "name", location.path("name"));
        JsonNode address = location.path("address");
        if (address.isTextual() && !address.asText().isBlank()) {
            LocationText.read(address.asText(), options, found);
            if (found.get("place") instanceof Map<?, ?> read)
                read.forEach((k, v) -> place.putIfAbsent(k.toString(), v));
        }
        put(place, "street", address.path("streetAddress"));
        put(place, "postalCode", address.path("postalCode"));
        put(place, "city", address.path("addressLocality"));
        String country = text(
                address.path("addressCountry").isObject()
                        ? address.path("addressCountry").path("name")
                        : address.path("addressCountry"));
        if (country != null) place.put("country", Labels.country(country).orElse(country));
        if (place.containsKey("name") && place.get("name").equals(place.get("city"))) place.remove("name");
        JsonNode geo = location.path("geo");
        try {
            if (geo.has("latitude"))
                place.put(
                        "coordinates",
                        Map.of(
                                "lat", Double.parseDouble(geo.path("latitude").asText()),
                                "lon", Double.parseDouble(geo.path("longitude").asText())));
        } catch (NumberFormatException _) {
            found.notice("Its coordinates cannot be read.");
        }
        found.put("place", place);
    }

    private static List<String> words(JsonNode keywords) {
        List<String> words = new ArrayList<>();
        if (keywords.isTextual()) words.addAll(List.of(keywords.asText().split("\\s*,\\s*")));
        keywords.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> languages(JsonNode languages) {
        return words(languages).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).split("[-_]")[0])
                .filter(word -> word.matches("[a-z]{2}"))
                .distinct()
                .limit(10)
                .toList();
    }

    private static void put(Map<String, Object> place, String field, JsonNode value) {
        String text = text(value);
        if (text != null) place.put(field, text);
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    /** The text, the first of several, or that of a {@code @value}. */
    private static @Nullable String text(JsonNode node) {
        JsonNode one = first(node);
        JsonNode value = one.isObject() ? one.path("@value") : one;
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    private static String lastSegment(@Nullable String iri) {
        return iri == null ? "" : iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')) + 1);
    }
}
