package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import eu.soga.imports.reading.Candidate.Moment;
import eu.soga.imports.reading.Candidate.Picture;
import eu.soga.imports.reading.Candidate.Repetition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one schema.org Event into a candidate. */
final class JsonLdEvent {
    private static final String EXAMPLE = "2026-11-25T14:00:00+01:00";
    private static final Map<String, String> FORMATS = Map.of(
            "OfflineEventAttendanceMode", "on-site",
            "OnlineEventAttendanceMode", "online",
            "MixedEventAttendanceMode", "hybrid");
    private static final Map<String, String> DAYS = Map.of(
            "monday",
            "MO",
            "tuesday",
            "TU",
            "wednesday",
            "WE",
            "thursday",
            "TH",
            "friday",
            "FR",
            "saturday",
            "SA",
            "sunday",
            "SU");
    private static final Map<String, String> FREQUENCIES = Map.of(
            "daily",
            "DAILY",
            "weekly",
            "WEEKLY",
            "biweekly",
            "WEEKLY;INTERVAL=2",
            "monthly",
            "MONTHLY",
            "yearly",
            "YEARLY",
            "annually",
            "YEARLY");
    private static final Pattern PERIOD = Pattern.compile("P(\\d{1,3})([DWMY])");

    private final SourceReader.Options options;
    private final Map<String, JsonNode> named;
    private final Found found = new Found();

    /**
     * @param named objects that an {@code @id} can refer to
     */
    JsonLdEvent(SourceReader.Options options, Map<String, JsonNode> named) {
        this.options = options;
        this.named = named;
    }

    Candidate read(JsonNode event) {
        found.url = text(event.path("url"));
        found.uid = Stream.of("identifier", "@id", "url")
                .map(name -> text(event.path(name)))
                .filter(uid -> uid != null)
                .findFirst()
                .orElse(null);
        found.text("title", options.language(), SourceTexts.line(text(event.path("name"))));
        found.description(options.language(), SourceTexts.markdown(text(event.path("description"))));
        when(event);
        found.put("format", FORMATS.get(lastSegment(text(event.path("eventAttendanceMode")))));
        location(event.path("location"));
        found.cancelled = lastSegment(text(event.path("eventStatus"))).equals("EventCancelled");
        if (lastSegment(text(event.path("eventStatus"))).equals("EventPostponed"))
            found.notice(ImportNotice.Code.POSTPONED_IN_SOURCE);
        List<JsonNode> offers = all(event.path("offers"));
        price(event, offers);
        String seats = offers.stream()
                .map(offer -> text(offer.path("url")))
                .filter(url -> url != null)
                .findFirst()
                .orElse(found.url);
        if (seats != null && seats.startsWith("http"))
            found.put("registration", Map.of("mode", "external", "url", seats));
        Labels.choose(words(event.path("keywords")), found);
        found.put("languages", languages(event.path("inLanguage")));
        picture(event.path("image"));
        audience(event);
        links(event, seats);
        return found.candidate(options.language());
    }

    private void when(JsonNode event) {
        JsonNode schedule = first(event.path("eventSchedule"));
        ZoneId zone = SourceTimes.zone(text(schedule.path("scheduleTimezone"))).orElse(null);
        Moment start = moment(event.path("startDate"), "/schedule/start");
        Moment end = moment(event.path("endDate"), "/schedule/end");
        if (schedule.isObject() && (start == null || start.isDay())) {
            start = scheduled(schedule, start, "startTime", zone);
            end = start == null || start.isDay() ? end : scheduled(schedule, SourceTimes.day(start), "endTime", zone);
        }
        if (start == null) return;
        String duration = text(event.path("duration"));
        if (duration == null) duration = text(schedule.path("duration"));
        boolean isEnded = end != null;
        if (start.isDay()) {
            // schema.org's end is the last day, ours the day after
            end = isEnded
                    ? new Moment.Day(SourceTimes.day(end).day().plusDays(1))
                    : duration == null ? null : SourceTimes.end(start, duration).orElse(null);
        } else if (!isEnded && duration != null) {
            end = SourceTimes.end(start, duration).orElse(null);
            if (end == null) found.notice(ImportNotice.Code.DURATION_LEFT_OUT);
        }
        found.when(start, end, null, false);
        if (schedule.isObject()) repetition(schedule, start);
    }

    private @Nullable Moment scheduled(JsonNode schedule, @Nullable Moment day, String field, @Nullable ZoneId zone) {
        Moment date = day != null ? day : moment(schedule.path("startDate"), "/schedule/start");
        String time = text(schedule.path(field));
        if (date == null || !date.isDay() || time == null) return field.equals("startTime") ? date : null;
        String written = date.local().toLocalDate() + "T" + time;
        Optional<Moment> read = SourceTimes.written(written, zone);
        if (read.isEmpty()) found.notDate("/schedule/start", written, EXAMPLE);
        return read.orElse(null);
    }

    /** Converts a schema.org Schedule into a rule of RFC 5545. */
    private void repetition(JsonNode schedule, Moment start) {
        String frequency =
                Optional.ofNullable(text(schedule.path("repeatFrequency"))).orElse("");
        Matcher period = PERIOD.matcher(frequency.toUpperCase(Locale.ROOT));
        String rule = FREQUENCIES.get(lastSegment(frequency).toLowerCase(Locale.ROOT));
        if (period.matches())
            rule = Map.of("D", "DAILY", "W", "WEEKLY", "M", "MONTHLY", "Y", "YEARLY")
                            .get(period.group(2))
                    + (period.group(1).equals("1") ? "" : ";INTERVAL=" + period.group(1));
        if (rule == null) {
            if (!frequency.isBlank())
                found.fault(new ImportFault(
                        ImportFault.Code.NOT_A_RULE, "/recurrence", SourceTexts.shortened(frequency), "P1W"));
            return;
        }
        String days = all(schedule.path("byDay")).stream()
                .map(day -> lastSegment(day.isObject() ? text(day.path("@id")) : day.asText()))
                .map(day -> DAYS.getOrDefault(day.toLowerCase(Locale.ROOT), day))
                .filter(day -> day.matches("(?:[+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)"))
                .collect(Collectors.joining(","));
        String count = text(schedule.path("repeatCount"));
        String last = text(schedule.path("endDate"));
        StringBuilder whole = new StringBuilder("FREQ=").append(rule);
        if (!days.isEmpty()) whole.append(";BYDAY=").append(days);
        for (String by : List.of("byMonth", "byMonthDay")) {
            String numbers =
                    all(schedule.path(by)).stream().map(JsonNode::asText).collect(Collectors.joining(","));
            if (numbers.matches("[\\d,-]{1,100}"))
                whole.append(";")
                        .append(by.toUpperCase(Locale.ROOT))
                        .append("=")
                        .append(numbers);
        }
        if (count != null && count.matches("\\d{1,5}")) whole.append(";COUNT=").append(count);
        else if (last != null)
            SourceTimes.written(last, null)
                    .ifPresentOrElse(
                            until -> whole.append(";UNTIL=")
                                    .append(until.local()
                                            .toLocalDate()
                                            .toString()
                                            .replace("-", "")),
                            () -> found.notDate("/recurrence", last, "2027-06-30"));
        List<Moment> except = new ArrayList<>();
        for (JsonNode date : all(schedule.path("exceptDate"))) {
            Moment moment = moment(date, "/recurrence");
            if (moment != null) except.add(moment);
        }
        found.repetition = new Repetition(List.of(whole.toString()), List.of(), List.of(), except);
    }

    private @Nullable Moment moment(JsonNode date, String pointer) {
        String written = text(date);
        if (written == null) return null;
        // year first only: «01/02/2027» in a page may be American
        Optional<Moment> read = written.matches("\\d{4}-.*") ? SourceTimes.written(written, null) : Optional.empty();
        if (read.isEmpty()) found.notDate(pointer, written, EXAMPLE);
        return read.orElse(null);
    }

    /** Reads the price. Only a clear yes or no sets «free»; «null», an empty text or anything else is ignored. */
    private void price(JsonNode event, List<JsonNode> offers) {
        Map<String, Object> price = new LinkedHashMap<>();
        String free = lastSegment(text(event.path("isAccessibleForFree"))).toLowerCase(Locale.ROOT);
        if (free.equals("true") || free.equals("yes") || free.equals("1")) price.put("free", true);
        if (free.equals("false") || free.equals("no") || free.equals("0")) price.put("free", false);
        List<String> prices = new ArrayList<>();
        for (JsonNode offer : offers) {
            JsonNode specification = first(offer.path("priceSpecification"));
            String amount = Stream.of(offer.path("price"), offer.path("lowPrice"), specification.path("price"))
                    .map(JsonLdEvent::text)
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse(null);
            if (amount == null || !amount.matches("\\d{1,7}(?:[.,]\\d{1,2})?")) continue;
            String currency = Optional.ofNullable(text(offer.path("priceCurrency")))
                    .or(() -> Optional.ofNullable(text(specification.path("priceCurrency"))))
                    .orElse("");
            String name = text(offer.path("name"));
            prices.add((name == null ? "" : SourceTexts.line(name) + " : ")
                    + amount
                    + (currency.isEmpty() ? "" : " " + currency));
        }
        boolean isAllZero = !prices.isEmpty()
                && prices.stream().allMatch(each -> each.matches("(?:.* : )?0(?:[.,]0{1,2})?(?: \\w+)?"));
        if (isAllZero) price.putIfAbsent("free", true);
        else if (!prices.isEmpty()) {
            price.putIfAbsent("free", false);
            String all = String.join(" ; ", prices);
            price.put("text", Map.of(options.language(), all.length() <= 300 ? all : all.substring(0, 299) + "…"));
        }
        found.put("price", price);
    }

    private void picture(JsonNode image) {
        JsonNode one = resolved(first(image));
        String url = one.isObject()
                ? Optional.ofNullable(text(one.path("contentUrl"))).orElse(text(one.path("url")))
                : text(one);
        if (url == null || !url.startsWith("http")) return;
        String credit = Stream.of(
                        one.path("creditText"),
                        one.path("creator").path("name"),
                        one.path("author").path("name"))
                .map(JsonLdEvent::text)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
        found.picture = new Picture(url, credit);
    }

    private void audience(JsonNode event) {
        String age = text(event.path("typicalAgeRange"));
        JsonNode audience = resolved(first(event.path("audience")));
        if (age == null && audience.has("suggestedMinAge"))
            age = text(audience.path("suggestedMinAge")) + "-"
                    + Optional.ofNullable(text(audience.path("suggestedMaxAge")))
                            .orElse("");
        if (age != null) Labels.age(age, options.language(), found);
    }

    private void links(JsonNode event, @Nullable String seats) {
        List<String> links = new ArrayList<>();
        Stream.of("sameAs", "workFeatured", "subjectOf", "recordedIn")
                .forEach(field -> all(event.path(field)).forEach(link -> {
                    String url = text(link.isObject() ? link.path("url") : link);
                    if (url != null) links.add(url);
                }));
        all(event.path("offers")).forEach(offer -> {
            String url = text(offer.path("url"));
            if (url != null && !url.equals(seats)) links.add(url);
        });
        found.addLinks(links);
    }

    private void location(JsonNode written) {
        JsonNode location = resolved(written);
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
        JsonNode address = resolved(first(location.path("address")));
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
        JsonNode geo = resolved(location.path("geo"));
        try {
            if (text(geo.path("latitude")) != null && text(geo.path("longitude")) != null)
                place.put(
                        "coordinates",
                        Map.of(
                                "lat", Double.parseDouble(text(geo.path("latitude"))),
                                "lon", Double.parseDouble(text(geo.path("longitude")))));
        } catch (NumberFormatException _) {
            found.notice(ImportNotice.Code.COORDINATES_LEFT_OUT);
        }
        found.put("place", place);
    }

    /**
     * Returns the object with this {@code @id} when the node is only a reference and the source contains the
     * object.
     */
    private JsonNode resolved(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.path("@id").isTextual()
                ? named.getOrDefault(node.path("@id").asText(), node)
                : node;
    }

    private List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) node.forEach(each -> all.add(resolved(each)));
        else if (!node.isMissingNode() && !node.isNull()) all.add(resolved(node));
        return all;
    }

    private static List<String> words(JsonNode keywords) {
        List<String> words = new ArrayList<>();
        if (keywords.isTextual()) words.addAll(List.of(keywords.asText().split("\\s*,\\s*")));
        keywords.forEach(word -> words.add(word.isObject() ? word.path("name").asText("") : word.asText()));
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

    /** Returns a text, the first of several texts, or a {@code @value}. */
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
