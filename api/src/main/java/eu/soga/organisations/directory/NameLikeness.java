package eu.soga.organisations.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Compares two names of organisations, ignoring accents, word order and legal form. */
final class NameLikeness {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "and",
            "asbl",
            "asso",
            "association",
            "au",
            "aux",
            "cooperative",
            "d",
            "de",
            "der",
            "des",
            "die",
            "du",
            "e",
            "en",
            "et",
            "ev",
            "federation",
            "fondation",
            "for",
            "foundation",
            "gmbh",
            "in",
            "l",
            "la",
            "le",
            "les",
            "ltd",
            "of",
            "pour",
            "reseau",
            "sa",
            "sarl",
            "sas",
            "scic",
            "scop",
            "the",
            "und",
            "y");

    private static final String LOOK_ALIKE = "АВЕКМНОРСТУХІЈЅаеорсухіјѕԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορτυχ０";

    private static final String LOOKS_LIKE = "ABEKMHOPCTYXIJSaeopcyxijsdqwhABEZHIKMNOPTYXaivoptuxo";

    private NameLikeness() {}

    /** Returns the similarity from 0 to 1: the better of the share of common words and the share of common trigrams. */
    static double of(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return Math.max(dice(words, others), trigrams(words, others));
    }

    private static double trigrams(Set<String> words, Set<String> others) {
        Set<String> grams = grams(words);
        Set<String> theirs = grams(others);
        Set<String> common = new HashSet<>(grams);
        common.retainAll(theirs);
        Set<String> all = new HashSet<>(grams);
        all.addAll(theirs);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static double dice(Set<String> words, Set<String> others) {
        if (words.isEmpty() || others.isEmpty()) return 0;
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        double dice = 2.0 * common.size() / (words.size() + others.size());
        // the longer name contains all words of the shorter one: «Médiation numérique» and «La Médiation
        // numérique de Lyon»
        boolean contained = common.size() >= 2 && common.size() == Math.min(words.size(), others.size());
        return contained ? Math.max(dice, 0.85) : dice;
    }

    private static Set<String> grams(Set<String> words) {
        Set<String> grams = new HashSet<>();
        for (String word : words) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    /**
     * Replaces letters by the Latin letters they look like: Cyrillic «СОС» becomes «COC», Greek «ΑΒ» becomes «AB»,
     * 0 becomes o.
     */
    static String skeleton(String name) {
        StringBuilder latin = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            int at = c < 0x10000 ? LOOK_ALIKE.indexOf(c) : -1;
            latin.appendCodePoint(at < 0 ? c : LOOKS_LIKE.charAt(at));
        });
        return latin.toString();
    }

    /** Returns the significant words; all words when none is significant. */
    private static Set<String> words(String name) {
        // accents first: «Ά» only looks like «A» without its accent
        String plain = skeleton(Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""))
                .toLowerCase(Locale.ROOT);
        Set<String> all = new LinkedHashSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
        all.remove("");
        Set<String> telling = new LinkedHashSet<>(all);
        telling.removeAll(EMPTY_WORDS);
        return telling.isEmpty() ? all : telling;
    }
}
