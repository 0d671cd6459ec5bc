package eu.soga.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles and descriptions of the pages that do not show a single event or organisation. */
@ApplicationScoped
public class GenericPages {
    /** What the interface is written in; the first one is the default. */
    public static final List<String> LANGUAGES = List.of("fr", "en");

    private static final String WORDS = "eu.soga.shared.web.pages";
    private static final List<Known> KNOWN = List.of(
            new Known("/", "home", true),
            new Known("/calendar", "calendar", true),
            new Known("/organisations", "organisations", true),
            new Known("/about", "about", true),
            new Known("/accessibility", "accessibility", true),
            new Known("/developers", "developers", true),
            new Known("/moderation/report", "report", true),
            new Known("/sign-in(?:/callback)?", "home", false),
            new Known("/invitations/[^/]+", "home", false),
            new Known("/alerts/[^/]+(?:/confirm)?", "home", false),
            new Known("/(?:me|moderation)(?:/.*)?", "home", false));

    private final ReaderLanguages reader;

    private final WebFiles files;
    private final Site site;

    GenericPages(ReaderLanguages reader, WebFiles files, Site site) {
        this.reader = reader;
        this.files = files;
        this.site = site;
    }

    /** Whether the SPA has a page at this path. */
    boolean exists(String path) {
        return KNOWN.stream().anyMatch(known -> known.matches(path));
    }

    /** The head of the page at this path; that of «not found» when the SPA has none. */
    public PageHead at(String path, @Nullable String lang) {
        String language = language(lang);
        return KNOWN.stream()
                .filter(known -> known.matches(path))
                .findFirst()
                .map(known -> readable(
                        known.name, head(known.name, language, known.indexed ? canonical(path, lang, language) : null)))
                .orElseGet(() -> notFound(lang));
    }

    /** The page for an address where nothing is, or nothing the reader may see. */
    public PageHead notFound(@Nullable String lang) {
        return head("notFound", language(lang), null);
    }

    /** The language of the interface for this reader; {@code lang} chosen by hand goes before what the browser says. */
    public String language(@Nullable String lang) {
        if (lang != null && LANGUAGES.contains(lang)) return lang;
        return reader.inOrder().stream().filter(LANGUAGES::contains).findFirst().orElse("fr");
    }

    private static PageHead head(String name, String language, @Nullable String path) {
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PageHead.plain(
                language, words.getString(name + ".title"), words.getString(name + ".description"), path, LANGUAGES);
    }

    /** The page with its whole text, where the build of the pages has written it ({@code web/scripts/write-readable.mjs}). */
    private PageHead readable(String name, PageHead page) {
        return files.find("readable/" + name + "." + page.language() + ".html")
                .map(file -> new String(file.content(), StandardCharsets.UTF_8)
                        .replace("https://origin.soga.invalid", Html.escape(site.publicUrl()))
                        .replace("https://issuer.soga.invalid", Html.escape(site.issuer())))
                .map(text -> page.saying("<main>" + text + "</main>"))
                .orElse(page);
    }

    private static String canonical(String path, @Nullable String lang, String language) {
        return lang == null ? path : path + "?lang=" + language;
    }

    private record Known(Pattern path, String name, boolean indexed) {
        Known(String path, String name, boolean indexed) {
            this(Pattern.compile(path), name, indexed);
        }

        boolean matches(String candidate) {
            String bare = candidate.length() > 1 && candidate.endsWith("/")
                    ? candidate.substring(0, candidate.length() - 1)
                    : candidate;
            return path.matcher(bare).matches();
        }
    }
}
