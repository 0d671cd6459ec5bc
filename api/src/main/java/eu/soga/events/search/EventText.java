package eu.soga.events.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text finds: first what is written so in any language or begins so in a name; only if that is nothing, names
 * that look alike. The matches are materialised before anything is sorted: otherwise PostgreSQL may walk the whole
 * calendar in order of time to find the few rows of a rare word.
 */
final class EventText {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt", "nl", "simple");
    /** As the database function {@code soga_words} has it; a test compares the two character by character. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\u02B0-\\u02FF]]+");

    private static final Pattern DROPPED =
            Pattern.compile("[\\u00AD\\u034F\\u0300-\\u036F\\u200B-\\u200F\\u2060\\uFEFF]");
    /** What search engines read as operators; with them, beginnings of words and look-alikes would say the opposite. */
    private static final Pattern OPERATOR =
            Pattern.compile("[\"«»“”„‟]|(^|\\s)-[^\\s-]|(^|\\s)or(\\s|$)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_WORDS = 12;
    /** Shorter words look like too many others. */
    private static final int SHORTEST_LOOK_ALIKE = 4;

    private final String isPublic;
    private final List<String> words;
    private final List<String> longWords;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    EventText(String q, String isPublic) {
        this.isPublic = isPublic;
        words = OPERATOR.matcher(q).find()
                ? List.of()
                : words(q).stream().limit(MOST_WORDS).toList();
        longWords = words.stream()
                .filter(word -> word.length() >= SHORTEST_LOOK_ALIKE)
                .toList();
        parameters.put("q", q);
        if (!words.isEmpty())
            parameters.put("beginnings", words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
        for (int i = 0; i < longWords.size(); i++) parameters.put("word" + i, longWords.get(i));
    }

    /** Its words in small letters, without accents: what is neither letter nor digit parts two of them. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return WORD.matcher(DROPPED.matcher(plain).replaceAll(""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** {@code found}, with the columns id and score; the score costs time and is zero where nobody sorts by it. */
    List<String> expressions(boolean scored) {
        List<String> columns = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (String language : LANGUAGES) {
            columns.add("e.text_" + language);
            queries.add("websearch_to_tsquery('soga_" + language + "', soga_question(:q))");
        }
        if (!words.isEmpty()) {
            columns.add("e.text_names");
            queries.add("to_tsquery('soga_simple', :beginnings)");
        }
        String rank = scored ? "greatest(" + each(columns, queries, "ts_rank(%s, %s)", ", ") + ")" : "0";
        String written = "SELECT e.id, " + rank + " AS score FROM event e WHERE " + isPublic + " AND ("
                + each(columns, queries, "%s @@ %s", " OR ") + ")";
        return longWords.isEmpty()
                ? List.of("found AS MATERIALIZED (" + written + ")")
                : List.of(
                        "written AS MATERIALIZED (" + written + ")",
                        "found AS MATERIALIZED (SELECT id, score FROM written UNION ALL " + lookAlikes(scored) + ")");
    }

    private String lookAlikes(boolean scored) {
        List<String> asked = IntStream.range(0, longWords.size())
                .mapToObj(i -> "event_fold(:word" + i + ")")
                .toList();
        String likeness = asked.stream()
                .map(word -> "word_similarity(" + word + ", e.folded_names)")
                .collect(Collectors.joining(", ", "least(", ")"));
        return "SELECT e.id, " + (scored ? likeness : "0") + " FROM event e WHERE " + isPublic
                + " AND NOT EXISTS (SELECT 1 FROM written) AND "
                + asked.stream().map(word -> word + " <% e.folded_names").collect(Collectors.joining(" AND "));
    }

    private static String each(List<String> columns, List<String> queries, String form, String between) {
        Stream<String> pairs =
                IntStream.range(0, columns.size()).mapToObj(i -> form.formatted(columns.get(i), queries.get(i)));
        return pairs.collect(Collectors.joining(between));
    }
}
