package eu.soga.imports.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps words of other systems to our enumerations: French, English, and a few more. */
final class Labels {
    private static final Pattern AGES = Pattern.compile("(\\d{0,3})\\s*(?:[-–+]\\s*(\\d{1,3})?)?");
    private static final Map<String, String> KINDS = read("EventKind.");
    private static final Map<String, String> THEMES = read("Theme.");
    private static final Map<String, String> COUNTRIES = countries();

    static {
        KINDS.putAll(words("colloque conference journee-d-etude conference debat conference seminaire conference"
                + " seminar conference congres conference congress conference symposium conference wokshop workshop"
                + " ateliers workshop masterclass training cours training course training formations training"
                + " rencontres meetup apero networking visio webinar wébinaire webinar forum summit salon summit"
                + " festival summit concours award coffee cafe"));
        THEMES.putAll(words("donnees data opendata data open-data data logiciel-libre open-source logiciels-libres"
                + " open-source foss open-source ia ai intelligence-artificielle ai accessibilite accessibility"
                + " ecologie sobriety numerique-responsable sobriety sante health education education emploi work"
                + " inclusion-numerique inclusion mediation-numerique inclusion financement funding communs commons"
                + " vie-privee privacy rgpd privacy gdpr privacy"));
    }

    private Labels() {}

    /** Sets kind and themes from these words, and adds a notice with the unused words. */
    static void choose(Collection<String> words, Found found) {
        kind(words).ifPresent(kind -> found.put("kind", kind));
        List<String> themes = themes(words);
        if (!themes.isEmpty()) found.put("themes", themes);
        String others = words.stream()
                .filter(word -> !word.isBlank()
                        && !KINDS.containsKey(key(word))
                        && !(THEMES.containsKey(key(word)) && themes.contains(THEMES.get(key(word)))))
                .map(String::strip)
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) found.notice(ImportNotice.of(ImportNotice.Code.KEYWORDS_LEFT_OUT, others));
    }

    /** Adds an age such as «6-12» or «18-» as a line below the description, because events have no field for it. */
    static void age(String range, String language, Found found) {
        Matcher ages = AGES.matcher(range.strip());
        if (!ages.matches()) return;
        int from = ages.group(1) == null || ages.group(1).isEmpty() ? 0 : Integer.parseInt(ages.group(1));
        String to = ages.group(2) == null ? "" : ages.group(2);
        if (from == 0 && (to.isEmpty() || Integer.parseInt(to) >= 99)) return;
        boolean french = language.equals("fr");
        String line = to.isEmpty() || Integer.parseInt(to) >= 99
                ? (french ? "À partir de %d ans." : "From age %d.").formatted(from)
                : (french ? "De %d à %s ans." : "Ages %d to %s.").formatted(from, to);
        found.addLine(line);
        found.notice(ImportNotice.of(ImportNotice.Code.AGE_IN_DESCRIPTION, range.strip()));
    }

    /** Returns the kind of event of the first word that names one. */
    static Optional<String> kind(Collection<String> words) {
        return words.stream()
                .map(word -> KINDS.get(key(word)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns the themes among these words, at most six, in their order. */
    static List<String> themes(Collection<String> words) {
        return words.stream()
                .map(word -> THEMES.get(key(word)))
                .filter(Objects::nonNull)
                .distinct()
                .limit(6)
                .toList();
    }

    /** Returns the ISO 3166-1 alpha-2 code for a country's code or name; empty when unknown. */
    static Optional<String> country(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(COUNTRIES.get(key(name)));
    }

    /** Normalises to letters and digits in lower case, without accents, separated by single hyphens. */
    static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Reads the words of our own exports, so that they can be imported again. */
    private static Map<String, String> read(String prefix) {
        Map<String, String> labels = new HashMap<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "eu.soga.events.labels",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            words.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
                String word = name.substring(prefix.length()).replace('_', '-');
                labels.put(word, word);
                labels.put(key(words.getString(name)), word);
            });
        }
        return labels;
    }

    private static Map<String, String> words(String pairs) {
        Map<String, String> labels = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) labels.put(key(words[i]), words[i + 1]);
        return labels;
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
            for (String language :
                    List.of("en", "fr", "de", "es", "it", "nl", "pt", "ro", "pl", "da", "sv", "fi", "el", "cs"))
                codes.putIfAbsent(key(Locale.of("", code).getDisplayCountry(Locale.of(language))), code);
        }
        codes.put("uk", "GB");
        codes.put("czech-republic", "CZ");
        codes.put("republique-tcheque", "CZ");
        codes.put("the-netherlands", "NL");
        return codes;
    }
}
