package eu.soga.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of anything into a table of texts: CSV, GeoJSON, a GoGoCarto export, JSON or JSON-LD. Nested values
 * get headings with dots ({@code address.addressLocality}); several values are separated by bars.
 */
public final class ListReader {
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 20_000;
    private static final int DEEPEST = 4;
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    private final int mostRows;
    private final Set<String> headings = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    private ListReader(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * The content of a list.
     *
     * @param headings in the order of the file
     * @param rows value by heading; empty values are left out
     * @param complete false when the file breaks off
     */
    public record Listed(ListKind kind, List<String> headings, List<Map<String, String>> rows, boolean complete) {}

    /** @throws eu.soga.shared.errors.DomainException 422 {@code unreadable-source} when nothing can be read from it */
    public static Listed read(byte[] bytes, int mostRows) {
        return new ListReader(mostRows).read(SourceReader.decoded(bytes));
    }

    /** Returns the ISO 3166-1 alpha-2 code for a country's code or name; empty when unknown. */
    public static Optional<String> country(String name) {
        return Labels.country(name);
    }

    /** Normalises to letters and digits in lower case, without accents, separated by single hyphens. */
    public static String key(String word) {
        return Labels.key(word);
    }

    /** Returns Markdown for a text that may have HTML; null when nothing is left. */
    public static @Nullable String markdown(String text) {
        return SourceTexts.markdown(text);
    }

    private Listed read(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<")) throw Unreadable.NOT_RECOGNISED.problem();
        if (!start.startsWith("{") && !start.startsWith("[")) return table(start);
        JsonNode json = SourceReader.json(text);
        ListKind kind = kind(json);
        for (JsonNode each : entries(json, kind)) {
            if (rows.size() >= mostRows) throw Unreadable.TOO_MANY_ENTRIES.problem();
            Map<String, String> row = new LinkedHashMap<>();
            if (kind == ListKind.GEO_JSON) {
                flatten(row, "id", each.path("id"), 0);
                flatten(row, "", each.path("properties"), 0);
                JsonNode point = each.path("geometry");
                if (point.path("type").asText().equals("Point")) {
                    flatten(row, "latitude", point.path("coordinates").path(1), 0);
                    flatten(row, "longitude", point.path("coordinates").path(0), 0);
                }
            } else flatten(row, "", each, 0);
            if (!row.isEmpty()) rows.add(row);
        }
        if (rows.isEmpty()) throw Unreadable.NOT_RECOGNISED.problem();
        return new Listed(kind, List.copyOf(headings), rows, true);
    }

    private static ListKind kind(JsonNode json) {
        if (json.path("type").asText().equals("FeatureCollection")) return ListKind.GEO_JSON;
        if (json.path("data").isArray()
                && (json.has("ontology") || json.path("data").path(0).has("geo"))) return ListKind.GO_GO_CARTO;
        return json.has("@context") || json.has("@graph") || json.path(0).has("@type")
                ? ListKind.JSON_LD
                : ListKind.JSON;
    }

    private static Iterable<JsonNode> entries(JsonNode json, ListKind kind) {
        if (json.isArray()) return json;
        String name = switch (kind) {
            case GEO_JSON -> "features";
            case GO_GO_CARTO -> "data";
            case JSON_LD -> "@graph";
            case CSV, JSON -> "items";
        };
        if (json.path(name).isArray()) return json.path(name);
        if (kind == ListKind.JSON_LD) return List.of(json);
        throw Unreadable.NOT_RECOGNISED.problem();
    }

    private void flatten(Map<String, String> row, String name, JsonNode value, int depth) {
        if (value.isObject()) {
            if (depth >= DEEPEST) return;
            for (Map.Entry<String, JsonNode> each : value.properties())
                flatten(row, name.isEmpty() ? each.getKey() : name + "." + each.getKey(), each.getValue(), depth + 1);
        } else if (value.isArray()) {
            List<String> words = new ArrayList<>();
            for (JsonNode each : value) {
                JsonNode named = each.isObject() ? each.path("name") : each;
                if (named.isValueNode() && !named.asText().isBlank())
                    words.add(named.asText().strip());
            }
            put(row, name, String.join("|", words));
        } else if (value.isValueNode() && !value.isNull()) put(row, name, value.asText());
    }

    private void put(Map<String, String> row, String heading, String value) {
        String text = PlainText.salvaged(value).strip();
        if (text.isEmpty() || heading.isBlank() || text.length() > LONGEST_CELL) return;
        String name = named(heading);
        if (name.isEmpty()) return;
        if (headings.size() < MOST_COLUMNS) headings.add(name);
        if (headings.contains(name)) row.putIfAbsent(name, text);
    }

    private static String named(String heading) {
        return SourceTexts.shortened(
                PlainText.oneLine(PlainText.salvaged(heading)).strip());
    }

    private Listed table(String whole) {
        String text = whole.regionMatches(true, 0, "sep=", 0, 4)
                ? whole.substring(Math.max(0, whole.indexOf('\n'))).stripLeading()
                : whole;
        String first = text.lines().findFirst().orElse("");
        List<String> names = null;
        boolean complete = true;
        try (var records = CsvReader.records(text, separator(first))) {
            for (CsvRecord record : records) {
                if (names == null) {
                    names = record.getFields();
                    names.stream()
                            .filter(heading -> !heading.isBlank())
                            .limit(MOST_COLUMNS)
                            .forEach(heading -> headings.add(named(heading)));
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(names.size(), record.getFieldCount()); i++)
                    put(row, names.get(i), CsvWriter.plain(record.getField(i)));
                if (row.isEmpty()) continue;
                if (rows.size() >= mostRows) throw Unreadable.TOO_MANY_ENTRIES.problem();
                rows.add(row);
            }
        } catch (CsvParseException _) {
            if (rows.isEmpty()) throw Unreadable.NOT_RECOGNISED.problem();
            complete = false;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        }
        if (headings.size() < 2) throw Unreadable.NOT_RECOGNISED.problem();
        return new Listed(ListKind.CSV, List.copyOf(headings), rows, complete);
    }

    private static char separator(String headings) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = headings.split(Pattern.quote(String.valueOf(separator)), -1).length;
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
