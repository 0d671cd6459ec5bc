package eu.soga.events.search;

import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises words of a search that name a choice of the filter, in any language: «données Lyon» is the theme «data» in
 * the town of Lyon, «webinaire en anglais» a kind and a spoken language. Other words stay free text. In a text with
 * operators nothing is recognised: quotes mean the words as they are written.
 */
@ApplicationScoped
class EventVocabulary {
    private static final Pattern TOKEN = Pattern.compile("[\\p{IsAlphabetic}\\p{M}\\p{IsDigit}]+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int MOST_TOKENS = 12;
    private static final int LONGEST_PHRASE = 5;
    private static final List<String> SPOKEN = List.of("fr", "en", "de", "es", "it", "pt", "nl");
    /** Words that only introduce the next one: «à Lyon», «en décembre», «in Brussels». */
    private static final Set<String> LEADING = Set.of(
            "a", "au", "aux", "en", "de", "du", "des", "d", "l", "la", "le", "les", "sur", "pour", "in", "at", "on",
            "of", "the", "im", "zu", "auf", "fur", "el", "los", "para", "di", "il", "lo", "em", "no", "na", "op", "te",
            "van");
    /** Names of months with another meaning; alone they stay text. */
    private static final Set<String> AMBIGUOUS = Set.of("mars", "may", "mai", "march");

    private static final Map<String, Set<Meaning>> CHOICES = choices();
    private static final Map<String, Month> MONTHS = months();

    private final ReadRows rows;
    private final Clock clock;

    EventVocabulary(ReadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A choice that words name.
     *
     * @param label display name, when the value is a slug; else null
     */
    record Meaning(EventFacet facet, String value, @Nullable String label) {
        /**
         * True when the words are not searched as text too, because they hardly occur in texts: spoken
         * languages and «free of charge».
         */
        boolean isOnlyThat() {
            return facet == EventFacet.LANGUAGE || facet == EventFacet.FREE;
        }
    }

    /**
     * Words that name one or more alternative choices, or a month.
     *
     * @param words as they were written
     */
    record Term(
            String words, Set<Meaning> meanings, @Nullable YearMonth month) {}

    /**
     * A text with the choices it names.
     *
     * @param rest the words that name nothing; may be empty
     */
    record Understood(List<Term> terms, String rest) {
        static final Understood NOTHING = new Understood(List.of(), "");

        /** Returns the first named month; null for none. */
        @Nullable
        YearMonth month() {
            return terms.stream()
                    .map(Term::month)
                    .filter(month -> month != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Token(int start, int end, String key) {}

    /** Recognises the choices in a text. */
    Understood understand(String q) {
        if (EventText.hasOperators(q)) return new Understood(List.of(), q);
        List<Token> tokens = TOKEN.matcher(q)
                .results()
                .map(match -> new Token(match.start(), match.end(), String.join(" ", EventText.words(match.group()))))
                .filter(token -> !token.key.isEmpty())
                .toList();
        if (tokens.size() > MOST_TOKENS) return new Understood(List.of(), q);
        Map<String, Set<Meaning>> named = named(phrases(tokens));
        List<Term> terms = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int plainFrom = 0;
        int at = 0;
        while (at < tokens.size()) {
            int length = 0;
            Set<Meaning> meanings = Set.of();
            YearMonth month = null;
            for (int n = Math.min(LONGEST_PHRASE, tokens.size() - at); n > 0 && length == 0; n--) {
                String phrase = phrase(tokens, at, n);
                month = terms.stream().anyMatch(term -> term.month != null) ? null : month(phrase, tokens.size() == n);
                meanings = Stream.concat(
                                CHOICES.getOrDefault(phrase, Set.of()).stream(),
                                named.getOrDefault(phrase, Set.of()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (month != null || !meanings.isEmpty()) length = n;
            }
            if (length == 0) {
                at++;
                continue;
            }
            int begin = at;
            while (begin > plainFrom && LEADING.contains(tokens.get(begin - 1).key)) begin--;
            for (Token plain : tokens.subList(plainFrom, begin)) rest.add(q.substring(plain.start, plain.end));
            String words = q.substring(tokens.get(begin).start, tokens.get(at + length - 1).end);
            terms.add(new Term(words, month == null ? meanings : Set.of(), month));
            at += length;
            plainFrom = at;
        }
        if (terms.isEmpty()) return new Understood(List.of(), q);
        List<Token> last = tokens.subList(plainFrom, tokens.size());
        if (!last.stream().allMatch(token -> LEADING.contains(token.key)))
            for (Token plain : last) rest.add(q.substring(plain.start, plain.end));
        return new Understood(terms, String.join(" ", rest));
    }

    /** Parses a month: «décembre» means the present or next December, «décembre 2023» that month. */
    private @Nullable YearMonth month(String phrase, boolean alone) {
        String[] parts = phrase.split(" ");
        Month month = MONTHS.get(parts[0]);
        if (month == null || parts.length > 2) return null;
        if (parts.length == 2)
            return YEAR.matcher(parts[1]).matches() ? YearMonth.of(Integer.parseInt(parts[1]), month) : null;
        if (alone && AMBIGUOUS.contains(phrase)) return null;
        YearMonth now = YearMonth.from(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return YearMonth.of(month.getValue() < now.getMonthValue() ? now.getYear() + 1 : now.getYear(), month);
    }

    private static String phrase(List<Token> tokens, int at, int length) {
        return tokens.subList(at, at + length).stream().map(Token::key).collect(Collectors.joining(" "));
    }

    private static List<String> phrases(List<Token> tokens) {
        List<String> phrases = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++)
            for (int n = 1; n <= Math.min(LONGEST_PHRASE, tokens.size() - at); n++) {
                String phrase = phrase(tokens, at, n);
                if (phrase.length() > 2 && !CHOICES.containsKey(phrase) && !LEADING.contains(phrase))
                    phrases.add(phrase);
            }
        return phrases;
    }

    /** Finds towns with public events, by any name in the gazetteer, and organisations. */
    private Map<String, Set<Meaning>> named(List<String> phrases) {
        Map<String, Set<Meaning>> named = new HashMap<>();
        if (phrases.isEmpty()) return named;
        record Name(String phrase, Meaning meaning) {}
        String asked = "WITH asked AS (SELECT DISTINCT phrase FROM unnest(string_to_array(?, '|')) phrase) ";
        List<Name> names = new ArrayList<>(rows.list(
                "town",
                asked + """
                , town AS (SELECT phrase, event_city_key(phrase) AS key FROM asked
                    UNION SELECT a.phrase, event_city_key(other.label) FROM asked a
                        JOIN geo.place_key k ON k.key = geo.name_key(a.phrase) AND k.kind <> 'postal'
                        JOIN geo.place_key other ON other.place_id = k.place_id AND other.kind <> 'postal')
                SELECT NULL::uuid AS id, t.phrase, shown.town
                FROM town t CROSS JOIN LATERAL (
                    SELECT mode() WITHIN GROUP (ORDER BY e.place_city) AS town, count(*) AS count FROM event e
                    WHERE e.city_key = t.key AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED')) shown
                WHERE shown.count > 0 ORDER BY shown.count DESC
                """,
                row -> new Name(row.text("phrase"), new Meaning(EventFacet.CITY, row.text("town"), null)),
                String.join("|", phrases)));
        names.addAll(rows.list(
                "organisation",
                asked + """
                SELECT o.id, a.phrase, o.slug, o.name FROM asked a JOIN organisation o
                    ON o.names_key LIKE '%' || organisation_key(a.phrase) || '%'
                    AND (o.sort_name = organisation_key(a.phrase)
                        OR organisation_key(a.phrase) IN (SELECT organisation_key(alias) FROM unnest(o.aliases) alias))
                ORDER BY o.name
                """,
                row -> new Name(
                        row.text("phrase"), new Meaning(EventFacet.ORGANISATION, row.text("slug"), row.text("name"))),
                String.join("|", phrases)));
        names.forEach(name ->
                named.computeIfAbsent(name.phrase, _ -> new LinkedHashSet<>()).add(name.meaning));
        return named;
    }

    private static Map<String, Set<Meaning>> choices() {
        Map<String, Set<Meaning>> choices = new HashMap<>();
        var file = new Properties();
        try (var in = new InputStreamReader(
                EventVocabulary.class.getResourceAsStream("vocabulary.properties"), StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.stringPropertyNames().forEach(name -> {
            String[] parts = name.split("\\.");
            EventFacet facet = EventFacet.of(parts[0]).orElseThrow();
            for (String words : file.getProperty(name).split(",")) put(choices, words, facet, parts[1]);
        });
        for (String country : Locale.getISOCountries())
            for (String language : Texts.LANGUAGES)
                put(
                        choices,
                        Locale.of("", country).getDisplayCountry(Locale.of(language)),
                        EventFacet.COUNTRY,
                        country);
        Map<String, List<String>> in = Map.of(
                "de",
                List.of("auf"),
                "it",
                List.of("in"),
                "pt",
                List.of("em"),
                "en",
                List.of("in"),
                "nl",
                List.of("in het", "in"));
        for (String language : Texts.LANGUAGES)
            for (String reader : SPOKEN)
                for (String lead : in.getOrDefault(reader, List.of("en")))
                    put(
                            choices,
                            lead + " " + Locale.of(language).getDisplayLanguage(Locale.of(reader)),
                            EventFacet.LANGUAGE,
                            language);
        return choices;
    }

    private static void put(Map<String, Set<Meaning>> choices, String words, EventFacet facet, String value) {
        String key = String.join(" ", EventText.words(words));
        if (key.length() > 1)
            choices.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(new Meaning(facet, value, null));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        // official languages of the EU first: in other languages a month may be spelled like one of their words
        for (String language : Texts.LANGUAGES.stream().limit(24).toList())
            for (Month month : Month.values())
                Arrays.stream(new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE})
                        .map(style -> month.getDisplayName(style, Locale.of(language)))
                        .map(name -> String.join(" ", EventText.words(name)))
                        .filter(name -> name.length() > 2 && name.matches("\\p{IsAlphabetic}+"))
                        .forEach(name -> months.putIfAbsent(name, month));
        return months;
    }
}
