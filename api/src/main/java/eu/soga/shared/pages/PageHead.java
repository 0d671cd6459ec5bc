package eu.soga.shared.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head and readable body of a page before any script runs: for crawlers, link previews and people without
 * JavaScript.
 *
 * @param language of title, description and body
 * @param description one or two sentences, plain text; empty when there is nothing to say
 * @param path canonical path, with {@code ?lang=} when the reader chose a language by it; null keeps the page out of
 *     search engines
 * @param languages the page exists in these; one address each
 * @param facts what a preview shows beside the description, for instance when and where
 * @param formats the same thing for machines
 * @param jsonLd schema.org description, as JSON
 * @param body HTML shown until the SPA takes its place; every text in it is escaped already
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
    /** A page of the interface that stands for nothing but itself. */
    public static PageHead plain(
            String language, String title, String description, @Nullable String path, List<String> languages) {
        String body = "<main><h1>" + Html.escape(title) + "</h1><p>" + Html.escape(description) + "</p></main>";
        return new PageHead(language, title, description, path, languages, null, List.of(), List.of(), null, body);
    }

    /** The same page with this body. */
    PageHead saying(String html) {
        return new PageHead(language, title, description, path, languages, picture, facts, formats, jsonLd, html);
    }

    /** The same page, with these formats for machines. */
    public PageHead with(List<Format> others) {
        return new PageHead(
                language, title, description, path, languages, picture, facts, List.copyOf(others), jsonLd, body);
    }

    /**
     * A picture for previews.
     *
     * @param path on this site
     * @param alt what it shows; empty when it only decorates
     */
    public record Picture(String path, String alt) {}

    /** Something short, with its name. */
    public record Fact(String name, String value) {}

    /**
     * Another representation.
     *
     * @param path on this site
     */
    public record Format(String mediaType, String title, String path) {}
}
