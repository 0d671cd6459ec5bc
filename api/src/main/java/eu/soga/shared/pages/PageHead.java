package eu.soga.shared.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head and readable body of a page before any script runs: for crawlers, link previews and people without
 * JavaScript.
 *
 * @param language of title, description and body
 * @param description one or two sentences of plain text; may be empty
 * @param path canonical path, with {@code ?lang=} when the reader chose a language by it; null keeps the page out of
 *     search engines
 * @param languages languages of the page, each with its own address
 * @param facts short facts for a preview, such as date and place
 * @param formats the same content in formats for programs
 * @param jsonLd schema.org description, as JSON; null for none
 * @param body HTML shown until the SPA replaces it; every text in it is already escaped
 */
public record PageHead(
        String language,
        String title,
        String description,
        @Nullable String path,
        List<String> languages,
        @Nullable Picture picture,
        List<Fact> facts,
        List<Format> formats,
        @Nullable String jsonLd,
        String body) {
    /** Creates a page that is about neither an event nor an organisation. */
    public static PageHead plain(
            String language, String title, String description, @Nullable String path, List<String> languages) {
        String body = "<main><h1>" + Html.escape(title) + "</h1><p>" + Html.escape(description) + "</p></main>";
        return new PageHead(language, title, description, path, languages, null, List.of(), List.of(), null, body);
    }

    /** Returns the same page with this body, in HTML, inside one {@code main}. */
    public PageHead saying(String html) {
        return new PageHead(language, title, description, path, languages, picture, facts, formats, jsonLd, html);
    }

    /** Returns the same page with these formats. */
    public PageHead with(List<Format> others) {
        return new PageHead(
                language, title, description, path, languages, picture, facts, List.copyOf(others), jsonLd, body);
    }

    /**
     * A picture for previews.
     *
     * @param path on this site
     * @param alt text alternative; empty for a decoration
     */
    public record Picture(String path, String alt) {}

    /** A short value with its name. */
    public record Fact(String name, String value) {}

    /**
     * Another representation.
     *
     * @param path on this site
     */
    public record Format(String mediaType, String title, String path) {}
}
