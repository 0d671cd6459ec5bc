package eu.soga.events.search;

import eu.soga.events.search.EventVocabulary.Meaning;
import eu.soga.events.search.EventVocabulary.Term;
import eu.soga.events.search.EventVocabulary.Understood;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds events by text: first those that contain it in any language or have a name starting with it, where words that
 * name a choice of the filter also match by that choice; if there are none, events with similar names. The matches are
 * materialised before they are sorted: otherwise PostgreSQL may scan the whole calendar in order of time for a few rows
 * of a rare word.
 */
final class EventText {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt", "nl", "simple");
    /**
     * The same definition of a word as the database function {@code soga_words}; a test compares both character by
     * character.
     */
    private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\u02B0-\\u02FF]]+");

    private static final Pattern DROPPED =
            Pattern.compile("[\\u00AD\\u034F\\u0300-\\u036F\\u200B-\\u200F\\u2060\\uFEFF]");
    /** Operators of search engines. With them, matching starts of words or similar words would contradict the query. */
    private static final Pattern OPERATOR =
            Pattern.compile("[\"«»“”„‟]|(^|\\s)-[^\\s-]|(^|\\s)or(\\s|$)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_WORDS = 12;
    /** Shorter words resemble too many others. */
    private static final int SHORTEST_LOOK_ALIKE = 4;

    private final String isPublic;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> longWords;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    EventText(String q, Understood understood, String isPublic) {
        this.isPublic = isPublic;
        List<Term> terms =
                understood.terms().stream().filter(term -> term.month() == null).toList();
        bind("q", q);
        for (int i = 0; i < terms.size(); i++) conditions.add(term(terms.get(i), "term" + i));
        boolean named = !understood.terms().isEmpty();
        String rest = named ? understood.rest() : q;
        if (!rest.isEmpty()) {
            bind("rest", rest);
            conditions.add(written("rest"));
        }
        longWords = hasOperators(q)
                ? List.of()
                : words(rest.isEmpty() ? q : rest).stream()
                        .filter(word -> word.length() >= SHORTEST_LOOK_ALIKE)
                        .limit(MOST_WORDS)
                        .toList();
        for (int i = 0; i < longWords.size(); i++) parameters.put("word" + i, longWords.get(i));
    }

    static boolean hasOperators(String q) {
        return OPERATOR.matcher(q).find();
    }

    /** Splits a text into lower-case words without accents, at everything that is neither letter nor digit. */
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

    /**
     * Returns the expression {@code found} with columns id and score; the score is expensive and is 0 unless {@code
     * scored}.
     */
    List<String> expressions(boolean scored) {
        String rank = scored ? "greatest(" + each("q", "ts_rank(%s, %s)", ", ") + ")" : "0";
        String written = "SELECT e.id, " + rank + " AS score FROM event e WHERE " + isPublic
                + conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
        return longWords.isEmpty()
                ? List.of("found AS MATERIALIZED (" + written + ")")
                : List.of(
                        "written AS MATERIALIZED (" + written + ")",
                        "found AS MATERIALIZED (SELECT id, score FROM written UNION ALL " + lookAlikes(scored) + ")");
    }

    /** Returns the condition that an event has one of the choices, or contains the words. */
    private String term(Term term, String name) {
        List<String> any = new ArrayList<>();
        int number = 0;
        for (Meaning meaning : term.meanings()) {
            String value = name + "_" + number++;
            parameters.put(value, new String[] {meaning.facet().stored(meaning.value())});
            any.add(meaning.facet().condition(value));
        }
        if (term.meanings().stream().noneMatch(Meaning::isOnlyThat)) {
            bind(name, term.words());
            any.add(written(name));
        }
        return any.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    private void bind(String name, String text) {
        parameters.put(name, text);
        List<String> words = hasOperators(text) ? List.of() : words(text);
        if (!words.isEmpty())
            parameters.put(
                    name + "_begins",
                    words.stream().limit(MOST_WORDS).map(word -> word + ":*").collect(Collectors.joining(" & ")));
    }

    private String written(String name) {
        return "(" + each(name, "%s @@ %s", " OR ") + ")";
    }

    private String lookAlikes(boolean scored) {
        List<String> asked = IntStream.range(0, longWords.size())
                .mapToObj(i -> "event_fold(:word" + i + ")")
                .toList();
        String likeness = asked.stream()
                .map(word -> "word_similarity(" + word + ", e.folded_names)")
                .collect(Collectors.joining(", ", "least(", ")"));
        boolean restOnly = conditions.size() > 1 && parameters.containsKey("rest");
        return "SELECT e.id, " + (scored ? likeness : "0") + " FROM event e WHERE " + isPublic
                + " AND NOT EXISTS (SELECT 1 FROM written) AND "
                + asked.stream().map(word -> word + " <% e.folded_names").collect(Collectors.joining(" AND "))
                + (restOnly
                        ? conditions.subList(0, conditions.size() - 1).stream()
                                .map(condition -> " AND " + condition)
                                .collect(Collectors.joining())
                        : "");
    }

    /**
     * Applies the form to each text column, with the query of the parameter {@code name} in the column's own
     * language.
     */
    private String each(String name, String form, String between) {
        List<String> all = new ArrayList<>();
        for (String language : LANGUAGES)
            all.add(form.formatted(
                    "e.text_" + language,
                    "websearch_to_tsquery('soga_" + language + "', soga_question(:" + name + "))"));
        if (parameters.containsKey(name + "_begins"))
            all.add(form.formatted("e.text_names", "to_tsquery('soga_simple', :" + name + "_begins)"));
        return String.join(between, all);
    }
}
