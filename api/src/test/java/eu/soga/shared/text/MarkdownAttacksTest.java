package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers might write to reach another reader's browser, or to keep the server busy. */
class MarkdownAttacksTest {

    /** All that may ever start with {@code <}: if this leaves one standing, something got through. */
    private static final Pattern ALLOWED_TAG = Pattern.compile("</?(?:p|h[3-6]|ul|ol|li|em|strong|blockquote|code|pre)>"
            + "|<(?:br|hr) />|<ol start=\"\\d+\">|</a>|<!-- -->"
            + "|<a href=\"(?:https?://|mailto:)[^\"<>]*\" rel=\"nofollow ugc noopener\">");

    static void assertHarmless(String html) {
        assertThat(ALLOWED_TAG.matcher(html).replaceAll("")).doesNotContain("<", ">");
    }

    static List<String> attacks() {
        return List.of(
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](&#106;avascript&colon;alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/x)",
                "[x](https://a.example/\"onmouseover=alert(1))",
                "[x](https://a.example 'title\" onmouseover=alert(1) x=\"')",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://tracker.example/p.gif)",
                "![\"onerror=\"alert(1)](x)",
                "[![x](data:image/svg+xml,<svg onload=alert(1)>)](javascript:alert(1))",
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1)",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"https://ok.example\" onclick=alert(1)>x</a>",
                "<style>@import '//evil.example/x.css';</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<base href=//evil.example/><link rel=stylesheet href=x.css><meta http-equiv=refresh content=0>",
                "<form action=//evil.example><button formaction=javascript:alert(1)>x</button></form>",
                "<details open ontoggle=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1; ?>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&amp;lt;script&amp;gt;",
                "```html\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "**<img src=x onerror=alert(1)>**",
                "- <div>\n  <script>\n  alert(1)",
                "> <object data=x>",
                "\u0000<script>\u0000alert(1)</script>",
                "\uFEFF<script>alert(1)</script>",
                "\u202E<script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}} ${7*7}",
                "<https://a.example/<script>alert(1)</script>>",
                "[x](https://a.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E)");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void lets_no_attack_through(String attack) {
        assertHarmless(Markdown.toHtml(attack));
        assertHarmless(Markdown.toHtml("# a\n\n* " + attack + "\n\n" + attack + attack));
    }

    @Property
    void lets_nothing_through_that_is_pieced_together(@ForAll("piecedTogether") String markdown) {
        assertHarmless(Markdown.toHtml(markdown));
        assertThatCode(() -> Markdown.toPlainText(markdown)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> piecedTogether() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "[",
                "](",
                ")",
                "!",
                "*",
                "_",
                "`",
                "#",
                "-",
                ">",
                "\n",
                "\n\n",
                " ",
                "    ",
                "&",
                ";",
                "javascript:",
                "https://a.b/",
                "data:",
                "<script",
                "<img ",
                "onerror=",
                "alert(1)",
                "<!--",
                "-->",
                "/",
                "&lt;",
                "&#x6A;",
                "\\",
                "<svg",
                "x",
                "=",
                "mailto:",
                "\u0000",
                "é",
                "😀");
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    static Stream<String> pathological() {
        return Stream.of(
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "[",
                        "![",
                        "[](",
                        "*a ",
                        "**a _b ",
                        "*_",
                        "`",
                        "``` ",
                        "<",
                        "<a ",
                        "<!--",
                        "(",
                        "a**b",
                        "*",
                        "_",
                        "&",
                        "&#",
                        "[a][",
                        "- > ",
                        "[a](<b",
                        "![[]()",
                        "\\",
                        "#",
                        "a\n",
                        "*\t",
                        "[x]: y\n",
                        "<a href=\"",
                        "]]",
                        "~~~\n",
                        "x_ ",
                        "**",
                        "* ",
                        "[a](b) ")
                .map(piece -> piece.repeat(50_000 / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("pathological")
    void renders_pathological_text_in_bounded_time(String markdown) throws Exception {
        var failure = new AtomicReference<Throwable>();
        var rendering = new Thread(() -> {
            assertHarmless(Markdown.toHtml(markdown));
            Markdown.toPlainText(markdown);
        });
        rendering.setUncaughtExceptionHandler((_, e) -> failure.set(e));
        rendering.start();

        assertThat(rendering.join(Duration.ofMinutes(1))).isTrue();
        assertThat(failure.get()).isNull();
    }
}
