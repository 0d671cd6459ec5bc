package eu.soga.shared.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tags of a page's head as HTML. */
final class HeadTags {
    /** Open Graph wants a territory beside the language; only languages whose main territory is clear have one here. */
    private static final Map<String, String> LOCALES =
            Map.of("fr", "fr_FR", "en", "en_GB", "de", "de_DE", "es", "es_ES", "it", "it_IT");

    private final String origin;
    private final StringBuilder html = new StringBuilder();

    HeadTags(String origin) {
        this.origin = origin;
    }

    String of(PageHead page, String siteName, List<PageHead.Fact> settings) {
        settings.forEach(setting -> meta("name", setting.name(), setting.value()));
        line("<title>" + Html.escape(page.title().equals(siteName) ? siteName : page.title() + " · " + siteName)
                + "</title>");
        if (!page.description().isEmpty()) meta("name", "description", page.description());
        addresses(page);
        openGraph(page, siteName);
        twitter(page);
        for (PageHead.Format format : page.formats())
            line("<link rel=\"alternate\" type=\"" + Html.escape(format.mediaType()) + "\" title=\""
                    + Html.escape(format.title()) + "\" href=\"" + Html.escape(format.path()) + "\" />");
        // a data block: browsers never run it, so the content security policy allows it
        if (page.jsonLd() != null)
            line("<script type=\"application/ld+json\">" + Html.scriptSafe(page.jsonLd()) + "</script>");
        return html.toString();
    }

    private void addresses(PageHead page) {
        if (page.path() == null) {
            meta("name", "robots", "noindex");
            return;
        }
        line("<link rel=\"canonical\" href=\"" + Html.escape(origin + page.path()) + "\" />");
        if (page.languages().size() < 2) return;
        String bare = page.path().replaceFirst("\\?lang=.*", "");
        for (String language : page.languages()) alternate(language, bare + "?lang=" + language);
        alternate("x-default", bare);
    }

    private void alternate(String language, String path) {
        line("<link rel=\"alternate\" hreflang=\"" + Html.escape(language) + "\" href=\"" + Html.escape(origin + path)
                + "\" />");
    }

    private void openGraph(PageHead page, String siteName) {
        meta("property", "og:type", "website");
        meta("property", "og:site_name", siteName);
        meta("property", "og:title", page.title());
        if (!page.description().isEmpty()) meta("property", "og:description", page.description());
        if (page.path() != null) meta("property", "og:url", origin + page.path());
        if (LOCALES.containsKey(page.language())) meta("property", "og:locale", LOCALES.get(page.language()));
        if (page.picture() == null) return;
        meta("property", "og:image", origin + page.picture().path());
        if (!page.picture().alt().isEmpty())
            meta("property", "og:image:alt", page.picture().alt());
    }

    private void twitter(PageHead page) {
        PageHead.@Nullable Picture picture = page.picture();
        meta("name", "twitter:card", picture == null ? "summary" : "summary_large_image");
        meta("name", "twitter:title", page.title());
        if (!page.description().isEmpty()) meta("name", "twitter:description", page.description());
        if (picture != null) {
            meta("name", "twitter:image", origin + picture.path());
            if (!picture.alt().isEmpty()) meta("name", "twitter:image:alt", picture.alt());
        }
        int number = 1;
        for (PageHead.Fact fact : page.facts()) {
            meta("name", "twitter:label" + number, fact.name());
            meta("name", "twitter:data" + number++, fact.value());
        }
    }

    private void meta(String attribute, String name, String content) {
        line("<meta " + attribute + "=\"" + Html.escape(name) + "\" content=\"" + Html.escape(content) + "\" />");
    }

    private void line(String tag) {
        html.append(tag).append("\n    ");
    }
}
