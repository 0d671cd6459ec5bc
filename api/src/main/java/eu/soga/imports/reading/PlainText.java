package eu.soga.imports.reading;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Texts of other systems as plain text: tags become line breaks, addresses of links stay beside their words. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<(?:/?[a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,5});");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s)");

    private PlainText() {}

    /** The text without markup; what only looks like markup («a < b») stays as it is. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) return null;
        if (!TAG.matcher(text).find())
            return ENTITY.matcher(text).find() ? Jsoup.parse(text).wholeText() : text;
        Document page = Jsoup.parse(text.replace("\r", "").replace("\n", "<br>"));
        page.select("script, style").remove();
        for (Element link : page.select("a[href^=http]"))
            if (!link.text().contains(link.attr("href"))) link.appendText(" (" + link.attr("href") + ")");
        page.select("br").forEach(br -> br.after("\n"));
        page.select("li").forEach(item -> item.prependText("- "));
        page.select("p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, tr").forEach(block -> block.after("\n"));
        return page.body()
                .wholeText()
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The first sentences, of at most {@code longest} characters. */
    static String beginning(String text, int longest) {
        String line =
                text.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) return line;
        String cut = line.substring(0, longest - 1);
        var ends = SENTENCE_END.matcher(cut);
        int end = -1;
        while (ends.find()) end = ends.end();
        if (end > longest / 3) return cut.substring(0, end);
        int space = cut.lastIndexOf(' ');
        return (space > longest / 3 ? cut.substring(0, space) : cut) + "…";
    }
}
