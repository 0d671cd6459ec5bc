package eu.soga.shared.text;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders CommonMark written by strangers as safe HTML. Raw HTML is shown as text, images become their alternative text
 * (so that a reader's browser contacts no third party), headings start at level 3, links may only use http, https and
 * mailto. Callers limit the length.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .customInlineContentParserFactory(new AngleBrackets())
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "blockquote")
            .allowElements("code", "pre", "br", "hr")
            .allowElements(Markdown::leadOutside, "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    /** Characters of texts, and of what was made of them, that are remembered for each form. */
    private static final int REMEMBERED = 8_000_000;

    private static final LoadingCache<String, String> AS_HTML = remembered(
            text -> ALLOWED.sanitize(HTML.render(parse(text).forHtml())).strip());
    private static final LoadingCache<String, String> AS_PLAIN_TEXT =
            remembered(text -> PLAIN.render(parse(text).forPlainText()).strip());

    private Markdown() {}

    /** Remembers what was made of a text, which never changes: pages and feeds show the same texts again and again. */
    private static LoadingCache<String, String> remembered(CacheLoader<String, String> render) {
        return Caffeine.newBuilder()
                .maximumWeight(REMEMBERED)
                .weigher((String text, String made) -> text.length() + made.length())
                .executor(Runnable::run)
                .build(render);
    }

    /** Returns HTML that contains only allowed elements. */
    public static String toHtml(String markdown) {
        return AS_HTML.get(markdown);
    }

    /**
     * Returns the words without markup, addresses of links in brackets after them, paragraphs separated by an empty
     * line.
     */
    public static String toPlainText(String markdown) {
        return AS_PLAIN_TEXT.get(markdown);
    }

    /**
     * Keeps a link element only if its address was allowed, and sets {@code rel} itself because the sanitizer's own
     * values have no stable order.
     */
    private static @Nullable String leadOutside(String element, List<String> attributes) {
        if (!attributes.contains("href")) {
            return null;
        }
        attributes.addAll(List.of("rel", "nofollow ugc noopener"));
        return element;
    }

    private static MarkdownTree parse(String markdown) {
        try {
            return new MarkdownTree(PARSER.parse(markdown));
        } catch (StackOverflowError _) {
            // the parser recurses over nested emphasis: a text nested thousands deep is shown as it was
            // typed
            return new MarkdownTree(literally(markdown));
        }
    }

    private static Node literally(String markdown) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        Node document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
