package eu.soga.shared.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The SPA's {@code index.html}, cut at the places where the server inserts text: language, head, content of the root
 * element. It is cut once, before anything is inserted, so that inserted text cannot be mistaken for a mark.
 */
record ShellTemplate(String upToLanguage, String upToHead, String upToRoot, String rest) {
    static final String HEAD = "<!--soga:head-->";
    static final String ROOT = "<div id=\"root\">";

    private static final Pattern LANGUAGE = Pattern.compile("(<html[^>]*?\\blang=\")[^\"]*(\")");
    /** Tags of the file that the server replaces. */
    private static final Pattern OWN_HEAD =
            Pattern.compile("<title>[^<]*</title>|<meta\\s+name=\"(?:soga:[a-z-]+|description)\"[^>]*>");

    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <!--soga:head-->
              </head>
              <body>
                <p><strong>The interface is not built.</strong> Run <code>make build</code>, or <code>npm run build</code> in web/, then load this page again.</p>
                <div id="root"></div>
              </body>
            </html>
            """;

    static ShellTemplate read(Path index) throws IOException {
        try {
            return of(Files.readString(index));
        } catch (NoSuchFileException _) {
            return of(NOT_BUILT);
        }
    }

    static ShellTemplate of(String html) {
        String page = OWN_HEAD.matcher(html).replaceAll("");
        MatchResult language = LANGUAGE.matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("index.html has no <html lang=\"…\">"));
        int head = require(page, HEAD);
        int root = require(page, ROOT) + ROOT.length();
        return new ShellTemplate(
                page.substring(0, language.end(1)),
                page.substring(language.start(2), head),
                page.substring(head + HEAD.length(), root),
                page.substring(root));
    }

    String fill(String language, String head, String body) {
        return upToLanguage + language + upToHead + head + upToRoot + body + rest;
    }

    private static int require(String page, String mark) {
        int at = page.indexOf(mark);
        if (at < 0) throw new IllegalStateException("index.html has no " + mark);
        return at;
    }
}
