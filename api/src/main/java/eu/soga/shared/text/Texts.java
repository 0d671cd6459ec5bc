package eu.soga.shared.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Handles texts by language: maps from a BCP 47 primary language to the text, {@code {"fr": "…", "en": "…"}}. Pure
 * functions, so that entities and records can hold the plain map.
 */
public final class Texts {

    /** Official languages of the EU, then regional and neighbouring ones that events are written in. */
    public static final Set<String> LANGUAGES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv", "br", "ca", "co", "cy", "eu", "gl", "oc", "ar", "bs", "is", "lb", "mk",
            "no", "rm", "ru", "sq", "sr", "tr", "uk")));

    /** The languages of our own texts in pages, mails and feeds, the default first. */
    public static final List<String> OWN = List.of("fr", "en", "es", "it");

    /** {@link #OWN} as a pattern for requests that choose one. */
    public static final String ONE_OF_OWN = "fr|en|es|it";

    private static final int LONGEST_HEADER = 200;

    private Texts() {}

    /**
     * How much of a thing is written in one language: {@code missing} names the fields that only the default
     * language has.
     */
    public record Completeness(int written, int total, List<String> missing) {

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /**
     * Returns the texts to store: stripped, without blank ones, sorted by language as the database sorts them, so
     * that reading returns what writing answered.
     *
     * @throws IllegalArgumentException for a language that {@link #unknownLanguages} reports
     */
    public static Map<String, String> clean(@Nullable Map<String, @Nullable String> texts) {
        Set<String> unknown = unknownLanguages(texts);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown languages: " + unknown);
        }
        var clean = new TreeMap<String, String>();
        if (texts != null) {
            texts.forEach((language, text) -> put(clean, language, text));
        }
        return Collections.unmodifiableMap(clean);
    }

    /** Returns the locale of dates and amounts in one of our own texts; French for any other language. */
    public static Locale locale(String own) {
        return switch (own) {
            case "en" -> Locale.UK;
            case "es" -> Locale.of("es", "ES");
            case "it" -> Locale.ITALY;
            default -> Locale.FRANCE;
        };
    }

    /** Returns the keys that are not in {@link #LANGUAGES}, unchanged. */
    public static Set<String> unknownLanguages(@Nullable Map<String, ?> texts) {
        var unknown = new LinkedHashSet<String>();
        if (texts != null) {
            unknown.addAll(texts.keySet());
        }
        unknown.removeAll(LANGUAGES);
        return unknown;
    }

    /**
     * Returns the text for a reader: in the first preferred language that exists, else the default language, else
     * the first text.
     */
    public static Optional<String> in(Map<String, String> texts, List<String> preferred, String defaultLanguage) {
        return languageFor(texts, preferred, defaultLanguage).map(texts::get);
    }

    /** Returns the language that {@link #in} chooses; empty when there is no text. */
    public static Optional<String> languageFor(
            Map<String, String> texts, List<String> preferred, String defaultLanguage) {
        var order = new ArrayList<>(preferred);
        order.add(defaultLanguage);
        order.addAll(texts.keySet());
        return order.stream().filter(texts::containsKey).findFirst();
    }

    /**
     * Computes the completeness of each language over all fields of one thing. Expected are the fields the default
     * language has. The result has every language with any text, the default one first.
     */
    public static Map<String, Completeness> completeness(
            Map<String, Map<String, String>> byField, String defaultLanguage) {
        var languages = new LinkedHashSet<String>();
        languages.add(defaultLanguage);
        byField.values().forEach(texts -> languages.addAll(texts.keySet()));
        List<String> expected = byField.entrySet().stream()
                .filter(field -> field.getValue().containsKey(defaultLanguage))
                .map(Map.Entry::getKey)
                .toList();
        var result = new LinkedHashMap<String, Completeness>();
        for (String language : languages) {
            List<String> missing = expected.stream()
                    .filter(field -> !byField.get(field).containsKey(language))
                    .toList();
            result.put(language, new Completeness(expected.size() - missing.size(), expected.size(), missing));
        }
        return result;
    }

    /**
     * Returns the known primary languages of an {@code Accept-Language} header, best first; empty for a malformed
     * header.
     */
    public static List<String> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(LANGUAGES::contains)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static void put(Map<String, String> clean, String language, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            clean.putIfAbsent(language, text.strip());
        }
    }
}
