package eu.soga.shared.pages;

import eu.soga.shared.pages.RoomPages.SitePage;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Titles and descriptions of the pages that do not show a single event or organisation. */
@ApplicationScoped
public class GenericPages {
    /** Languages of the interface, default language first. */
    public static final List<String> LANGUAGES = Texts.OWN;

    private static final String OWN_WORDS = "eu.soga.shared.pages.pages";

    private final List<Known> known;
    private final ReaderLanguages reader;

    private final WebFiles files;
    private final Site site;

    GenericPages(Instance<RoomPages> rooms, ReaderLanguages reader, WebFiles files, Site site) {
        this.known = rooms.stream()
                .flatMap(room -> room.pages().stream().map(page -> new Known(page, words(room))))
                // a page with one address goes before patterns that may match the same address
                .sorted(Comparator.comparing(page -> page.page.name() == null))
                .toList();
        this.reader = reader;
        this.files = files;
        this.site = site;
    }

    /** True when the SPA has a page at this path. */
    boolean exists(String path) {
        return known.stream().anyMatch(each -> each.page.matches(path));
    }

    /** Returns the head of the page at this path, or of the «not found» page when the SPA has none. */
    public PageHead at(String path, @Nullable String lang) {
        String language = language(lang);
        return known.stream()
                .filter(each -> each.page.matches(path))
                .findFirst()
                .map(each -> each.page.name() == null
                        ? readable("home", head(OWN_WORDS, "home", language, null))
                        : readable(
                                each.page.name(),
                                head(each.words, each.page.name(), language, canonical(path, lang, language))))
                .orElseGet(() -> notFound(lang));
    }

    /** Returns the page for an address that does not exist or that the reader must not see. */
    public PageHead notFound(@Nullable String lang) {
        return head(OWN_WORDS, "notFound", language(lang), null);
    }

    /**
     * Returns the interface language for this reader: {@code lang} from the address first, then the browser's
     * languages, then French.
     */
    public String language(@Nullable String lang) {
        if (lang != null && LANGUAGES.contains(lang)) return lang;
        return reader.inOrder().stream().filter(LANGUAGES::contains).findFirst().orElse("fr");
    }

    private static PageHead head(String bundle, String name, String language, @Nullable String path) {
        ResourceBundle words = ResourceBundle.getBundle(
                bundle,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PageHead.plain(
                language, words.getString(name + ".title"), words.getString(name + ".description"), path, LANGUAGES);
    }

    /** Adds the page's full text when the web build has written it ({@code web/scripts/write-readable.mjs}). */
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

    private static String words(RoomPages room) {
        return room.getClass().getPackageName() + ".pages";
    }

    /** A page and the name of the resource bundle that has its title and description. */
    private record Known(SitePage page, String words) {}
}
