package eu.soga.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Derives the readable end of an address from a title: lower-case ASCII letters and digits, hyphens between words, at
 * most 80 characters, never empty, never a reserved word, never in the form of an id. Transliterates Greek and
 * Cyrillic, and leaves out other scripts.
 */
public final class Slug {

    /** Longest slug in characters. */
    public static final int MAX_LENGTH = 80;

    /** Words that addresses already use in the place of a slug. */
    public static final Set<String> RESERVED = Set.of(
            "atlas",
            "calendar",
            "categories",
            "changes",
            "collections",
            "counts",
            "days",
            "decisions",
            "drafts",
            "edit",
            "embed",
            "export",
            "facets",
            "feed",
            "form",
            "import",
            "imports",
            "index",
            "list",
            "map",
            "me",
            "mine",
            "moderation",
            "months",
            "new",
            "occurrences",
            "preview",
            "queue",
            "recorded",
            "report",
            "revisions",
            "search",
            "submit",
            "twins",
            "unmatched",
            "validate");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’']");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private static final Map<Character, String> LETTERS = Transliteration.LETTERS;

    private Slug() {}

    /** Returns the slug of a title, or {@code fallback} (itself a slug) when the title has no usable letter. */
    public static String of(String title, String fallback) {
        String lower = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var spelled = new StringBuilder();
        for (char letter : lower.toCharArray()) {
            spelled.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        String plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        var letters = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            letters.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        String words =
                OTHERS.matcher(APOSTROPHES.matcher(letters).replaceAll("-")).replaceAll("-");
        String slug = cut(trim(words), MAX_LENGTH);
        if (slug.isEmpty()) {
            return fallback;
        }
        return RESERVED.contains(slug) || UUID.matcher(slug).matches() ? slug + "-" + fallback : slug;
    }

    /** Returns the n-th slug of the same title, {@code n} from 2: {@code atelier-2}; at most 80 characters. */
    public static String numbered(String slug, int n) {
        String number = "-" + n;
        return cut(slug, MAX_LENGTH - number.length()) + number;
    }

    private static String trim(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        int to = words.length() - (words.length() > from && words.endsWith("-") ? 1 : 0);
        return words.substring(from, to);
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int border = slug.charAt(length) == '-' ? length : slug.lastIndexOf('-', length - 1);
        return slug.substring(0, border > 0 ? border : length);
    }
}
