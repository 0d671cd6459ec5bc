package eu.soga.imports.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Cleans texts of other systems: titles become plain lines, descriptions become Markdown that looks like the source.
 * Plain text and HTML are never read as Markdown; text that only resembles markup («a < b») stays as it is.
 */
final class SourceTexts {
    private static final Pattern TAG = Pattern.compile("<(?:/?[a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)<(?:br|p|div|li|h[1-6]|tr)[\\s/>]");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    private static final Pattern LOOSE_AMPERSAND =
            Pattern.compile("&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});)");
    private static final Pattern LINK_IN_ANGLES = Pattern.compile("<((?:https?://|mailto:)[^\\s<>]{1,2000})>");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»“”]{3,1900}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s)");
    private static final Pattern LINE_START = Pattern.compile("^(?:[#+>=~-]|\\d{1,9}(?=[.)]))");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "table",
            "tr",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final int DEEPEST = 64;

    private SourceTexts() {}

    /**
     * Parses HTML. Tags nested deeper than {@value #DEEPEST} stand beside each other instead: the time of the parser
     * grows with the depth, and a stranger chooses it (10 MB of {@code <div>}: a minute at the default depth).
     */
    static Document parsed(String html) {
        return Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** Returns a text on one line, without tags, entities decoded once. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) return null;
        String plain = TAG.matcher(text).find() ? parsed(prepared(text)).text() : decoded(text);
        return plain.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** Returns Markdown for a text that may be plain or HTML, as calendars mix both. */
    static @Nullable String markdown(@Nullable String text) {
        if (text == null) return null;
        return TAG.matcher(text).find() ? ofHtml(text) : ofPlain(decoded(text));
    }

    /** Returns Markdown for a text that is Markdown or HTML. */
    static @Nullable String styled(@Nullable String text) {
        return text != null && TAG.matcher(text).find() ? ofHtml(text) : text;
    }

    /** Returns Markdown that shows this plain text line by line. */
    static String ofPlain(String text) {
        Writer out = new Writer();
        for (String line : text.strip().split("\\R", -1)) {
            if (line.isBlank()) out.paragraph();
            else {
                out.text(line.strip().replaceAll("\\s{2,}", " "));
                out.lineBreak();
            }
        }
        return out.toString();
    }

    private static String ofHtml(String html) {
        String lines =
                BLOCK_TAG.matcher(html).find() ? html : html.replace("\r", "").replace("\n", "<br>");
        Element body = parsed(prepared(lines)).body();
        body.select("script, style, head, title").remove();
        Writer out = new Writer();
        Deque<Element> links = new ArrayDeque<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    if (links.isEmpty()) out.text(text.text());
                } else if (node instanceof Element element) {
                    if (element.nameIs("br")) out.lineBreak();
                    else if (element.nameIs("li")) out.item();
                    else if (BLOCKS.contains(element.normalName())) out.paragraph();
                    else if (element.nameIs("a") && address(element) != null && links.isEmpty()) {
                        links.push(element);
                        out.link(element.text(), address(element));
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!links.isEmpty() && links.peek() == node) links.pop();
                else if (node instanceof Element element && element.nameIs("li")) out.itemEnd();
                else if (node instanceof Element element && BLOCKS.contains(element.normalName())) out.paragraph();
            }
        });
        return out.toString();
    }

    private static @Nullable String address(Element link) {
        String address = link.attr("href").strip();
        return address.matches("(?i)(?:https?://|mailto:)[^\\s<>]+") ? address : null;
    }

    /** Escapes addresses in angle brackets and loose ampersands, which the HTML parser would lose. */
    private static String prepared(String html) {
        String links = LINK_IN_ANGLES
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("&lt;" + found.group(1) + "&gt;"));
        return LOOSE_AMPERSAND.matcher(links).replaceAll("&amp;");
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
    }

    /** Returns the first sentences, at most {@code longest} characters. */
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

    /** Shortens words of a source for a message. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** Writes Markdown and escapes every character that has a meaning in it. */
    static final class Writer {
        private final StringBuilder out = new StringBuilder();
        private String before = "";
        private boolean lineBegins = true;
        private boolean itemBegins;

        /** Writes words literally and turns addresses into links. */
        void text(String text) {
            Matcher links = LINK.matcher(text);
            int from = 0;
            while (links.find()) {
                String address = withoutPunctuation(links.group());
                boolean inAngles = links.start() > 0
                        && text.charAt(links.start() - 1) == '<'
                        && links.start() + address.length() < text.length()
                        && text.charAt(links.start() + address.length()) == '>';
                words(text.substring(from, inAngles ? links.start() - 1 : links.start()));
                raw("<" + address + ">");
                from = links.start() + address.length() + (inAngles ? 1 : 0);
                links.region(Math.max(from, links.start() + 1), text.length());
            }
            words(text.substring(from));
        }

        /**
         * Removes punctuation after an address. A closing bracket stays when the address also contains an
         * opening one.
         */
        static String withoutPunctuation(String address) {
            String clean = address;
            while (!clean.isEmpty()) {
                char last = clean.charAt(clean.length() - 1);
                boolean closes = last == ')' && clean.indexOf('(') < 0 || last == ']' && clean.indexOf('[') < 0;
                if (!closes && ".,;:!?'’…".indexOf(last) < 0) break;
                clean = clean.substring(0, clean.length() - 1);
            }
            return clean;
        }

        void link(String words, String address) {
            String label = words.strip();
            String bare = address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
            if (label.isEmpty() || label.equals(address) || label.equals(bare)) raw("<" + bare + ">");
            else raw("[" + escaped(label) + "](<" + address + ">)");
        }

        private void words(String text) {
            String words = text.replaceAll("[ \\t\\r\\n]+", " ");
            if (lineBegins) words = words.stripLeading();
            if (words.isEmpty()) return;
            String safe = escaped(words);
            if (lineBegins)
                safe = LINE_START
                        .matcher(safe)
                        .replaceFirst(start -> Matcher.quoteReplacement(
                                Character.isDigit(start.group().charAt(0))
                                        ? start.group() + "\\"
                                        : "\\" + start.group()));
            raw(safe);
        }

        private static String escaped(String words) {
            return words.replaceAll("[\\\\`*_\\[\\]]", "\\\\$0").replaceAll("&(?=[a-zA-Z0-9#]{1,31};)", "\\\\&");
        }

        private void raw(String markdown) {
            if (!out.isEmpty()) out.append(before);
            before = "";
            out.append(markdown);
            lineBegins = false;
            itemBegins = false;
        }

        void lineBreak() {
            lineBegins = true;
            if (itemBegins) return;
            if (before.isEmpty()) before = "\\\n";
            else if (before.equals("\\\n")) before = "\n\n";
        }

        void paragraph() {
            if (!itemBegins) before = "\n\n";
            lineBegins = true;
        }

        /** Ends a list item; the next one starts on the next line. */
        void itemEnd() {
            before = "\n";
            itemBegins = false;
            lineBegins = true;
        }

        void item() {
            before = before.equals("\n") ? "\n" : "\n\n";
            raw("- ");
            itemBegins = true;
            lineBegins = true;
        }

        @Override
        public String toString() {
            return out.toString().replaceAll("[ \\t]+\n", "\n").strip();
        }
    }
}
