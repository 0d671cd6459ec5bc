package eu.soga.imports.reading;

import eu.soga.imports.reading.Candidate.Moment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one row of a table into a candidate. */
final class CsvRow {
    private static final Set<String> YES = Set.of("oui", "yes", "o", "y", "true", "vrai", "1", "x", "gratuit", "free");
    private static final Set<String> NO = Set.of("non", "no", "n", "false", "faux", "0", "payant");
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("online", "online"),
            Map.entry("en-ligne", "online"),
            Map.entry("distanciel", "online"),
            Map.entry("a-distance", "online"),
            Map.entry("visio", "online"),
            Map.entry("on-site", "on-site"),
            Map.entry("sur-place", "on-site"),
            Map.entry("presentiel", "on-site"),
            Map.entry("hybrid", "hybrid"),
            Map.entry("hybride", "hybrid"),
            Map.entry("mixte", "hybrid"));

    private final SourceReader.Options options;
    private final Found found = new Found();
    private final Map<CsvColumn, String> cells = new LinkedHashMap<>();
    private final Map<String, Object> price = new LinkedHashMap<>();

    CsvRow(SourceReader.Options options) {
        this.options = options;
    }

    Candidate read(Map<CsvColumn.Target, String> row) {
        row.forEach((target, cell) -> cells.putIfAbsent(target.column(), cell));
        String own = Optional.ofNullable(cells.get(CsvColumn.LANGUAGE))
                .map(language -> language.toLowerCase(Locale.ROOT).split("[-_]")[0])
                .filter(language -> language.matches("[a-z]{2}"))
                .orElse(options.language());
        row.forEach(
                (target, cell) -> texts(target.column(), target.language().isEmpty() ? own : target.language(), cell));
        found.uid = cells.getOrDefault(CsvColumn.OCCURRENCE, cells.get(CsvColumn.ID));
        when();
        place();
        choices();
        found.put("price", price);
        return found.candidate(own);
    }

    private void texts(CsvColumn column, String language, String cell) {
        switch (column) {
            case TITLE -> found.text("title", language, SourceTexts.line(cell));
            case SUMMARY -> found.text("summary", language, SourceTexts.line(cell));
            case DESCRIPTION -> found.description(language, SourceTexts.markdown(cell));
            case PRICE -> price.put("text", Map.of(language, cell));
            default -> {}
        }
    }

    private void when() {
        Moment start = moment(CsvColumn.START, CsvColumn.START_TIME, "/schedule/start");
        Moment end = moment(CsvColumn.END, CsvColumn.END_TIME, "/schedule/end");
        if (start == null) return;
        boolean days = start.isDay() || yes(CsvColumn.ALL_DAY);
        if (days) {
            start = SourceTimes.day(start);
            end = end == null ? null : SourceTimes.day(end);
            // people write the last day; tables exported from here have the day after
            if (end != null && !cells.containsKey(CsvColumn.OCCURRENCE))
                end = end.at(end.local().plusDays(1));
        } else if (end != null
                && end.isDay()
                && !((Moment.Day) end).day().isAfter(start.local().toLocalDate())) {
            found.fault(ImportFault.Code.HOUR_MISSING, "/schedule/end");
            end = null;
        }
        found.when(start, end, null, false);
    }

    private @Nullable Moment moment(CsvColumn date, CsvColumn time, String pointer) {
        String day = cells.get(date);
        if (day == null && time == CsvColumn.END_TIME && cells.containsKey(time))
            day = firstWord(cells.get(CsvColumn.START));
        if (day == null) return null;
        String written = cells.containsKey(time) ? firstWord(day) + " " + cells.get(time) : day;
        Optional<Moment> read = SourceTimes.written(written, zone());
        if (read.isEmpty()) found.notDate(pointer, written, "2026-11-25 14:00");
        return read.orElse(null);
    }

    private static String firstWord(@Nullable String text) {
        return text == null ? "" : text.split("[ T]", 2)[0];
    }

    private @Nullable ZoneId zone() {
        String name = cells.get(CsvColumn.ZONE);
        Optional<ZoneId> zone = SourceTimes.zone(name);
        if (name != null && zone.isEmpty() && found.when == null)
            found.fault(new ImportFault(
                    ImportFault.Code.ZONE_UNKNOWN, "/schedule/zone", SourceTexts.shortened(name), "Europe/Paris"));
        return zone.orElse(null);
    }

    private void place() {
        Map<String, Object> place = new LinkedHashMap<>();
        put(place, "name", CsvColumn.PLACE);
        put(place, "street", CsvColumn.STREET);
        put(place, "postalCode", CsvColumn.POSTAL_CODE);
        put(place, "city", CsvColumn.CITY);
        String country = cells.get(CsvColumn.COUNTRY);
        if (country != null) place.put("country", Labels.country(country).orElse(country));
        else if (place.containsKey("city")) {
            place.put("country", options.country());
            found.notice(ImportNotice.Code.COUNTRY_OF_ORGANISATION_TAKEN);
        }
        coordinates(place);
        if (place.size() == 1 && place.containsKey("name"))
            LocationText.read(cells.get(CsvColumn.PLACE), options, found);
        else found.put("place", place);
        if (cells.containsKey(CsvColumn.ONLINE_URL)) LocationText.online(cells.get(CsvColumn.ONLINE_URL), found);
    }

    private void coordinates(Map<String, Object> place) {
        String lat = cells.get(CsvColumn.LATITUDE);
        String lon = cells.get(CsvColumn.LONGITUDE);
        if (lat == null || lon == null) return;
        try {
            place.put(
                    "coordinates",
                    Map.of(
                            "lat", Double.parseDouble(lat.replace(',', '.')),
                            "lon", Double.parseDouble(lon.replace(',', '.'))));
        } catch (NumberFormatException _) {
            found.fault(new ImportFault(ImportFault.Code.NO_DEGREES, "/place/coordinates", null, "48.8583"));
        }
    }

    private void put(Map<String, Object> place, String field, CsvColumn column) {
        if (cells.containsKey(column)) place.put(field, cells.get(column));
    }

    private void choices() {
        Optional.ofNullable(cells.get(CsvColumn.FORMAT))
                .map(word -> FORMATS.get(Labels.key(word)))
                .ifPresent(format -> found.put("format", format));
        List<String> words = list(CsvColumn.KIND);
        words.addAll(list(CsvColumn.THEMES));
        Labels.choose(words, found);
        found.put(
                "languages",
                list(CsvColumn.LANGUAGES).stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .filter(language -> language.matches("[a-z]{2}"))
                        .toList());
        if (cells.containsKey(CsvColumn.FREE)) {
            if (yes(CsvColumn.FREE)) price.put("free", true);
            else if (NO.contains(Labels.key(cells.get(CsvColumn.FREE)))) price.put("free", false);
        }
        String link = cells.getOrDefault(CsvColumn.REGISTRATION_URL, cells.get(CsvColumn.URL));
        if (link != null) found.put("registration", Map.of("mode", "external", "url", link));
        found.url = cells.getOrDefault(CsvColumn.URL, link);
        found.cancelled = Set.of("annule", "annulee", "cancelled", "canceled")
                .contains(Labels.key(cells.getOrDefault(CsvColumn.STATUS, "")));
    }

    private boolean yes(CsvColumn column) {
        return YES.contains(Labels.key(cells.getOrDefault(column, "")));
    }

    private List<String> list(CsvColumn column) {
        List<String> words = new ArrayList<>();
        for (String word : cells.getOrDefault(column, "").split("[,;|/]")) if (!word.isBlank()) words.add(word.strip());
        return words;
    }
}
