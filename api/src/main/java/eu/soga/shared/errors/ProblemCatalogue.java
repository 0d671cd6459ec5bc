package eu.soga.shared.errors;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the explanation of each problem from {@code docs/problems.md} and {@code docs/problems.fr.md}. */
@Singleton
public class ProblemCatalogue {
    /** The languages of the catalogue, default language first. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    /** An entry: heading with word and status, title, meaning, remedy. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^## (?<word>\\S+) \\((?<status>\\d{3})\\)\n\\*\\*(?<title>.+)\\*\\*\n\n(?<meaning>.+)\n\n\\*.+?:\\* (?<remedy>.+)$");

    private final Map<ProblemType, Entry> entries = new EnumMap<>(ProblemType.class);

    ProblemCatalogue() {
        Map<String, Map<String, MatchResult>> read = new TreeMap<>();
        LANGUAGES.forEach(language -> read.put(language, read(language)));
        for (ProblemType type : ProblemType.values()) {
            Entry entry = new Entry(type.uri(), type.status(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            read.forEach((language, texts) -> {
                MatchResult text = texts.get(type.slug());
                if (text == null) throw new IllegalStateException(type.slug() + " is not documented in " + language);
                entry.title().put(language, text.group("title"));
                entry.meaning().put(language, text.group("meaning"));
                entry.remedy().put(language, text.group("remedy"));
            });
            entries.put(type, entry);
        }
    }

    /**
     * The explanation of one problem; texts by language, with inline Markdown.
     *
     * @param type the {@code type} member of the problem document
     */
    public record Entry(
            String type,
            int status,
            Map<String, String> title,
            Map<String, String> meaning,
            Map<String, String> remedy) {}

    /** Returns every entry, in the order of {@link ProblemType}. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    private static Map<String, MatchResult> read(String language) {
        String file = language.equals("en") ? "/docs/problems.md" : "/docs/problems." + language + ".md";
        try (InputStream in = ProblemCatalogue.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is part of the build");
            Map<String, MatchResult> found = new TreeMap<>();
            ENTRY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(entry -> found.put(entry.group("word"), entry));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
