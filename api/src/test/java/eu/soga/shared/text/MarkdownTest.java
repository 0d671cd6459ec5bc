package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @Nested
    class Writing {

        @ParameterizedTest
        @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                        Un *atelier* **ouvert** => <p>Un <em>atelier</em> <strong>ouvert</strong></p>
                        # Programme => <h3>Programme</h3>
                        ## Matin => <h4>Matin</h4>
                        ###### Fin => <h6>Fin</h6>
                        [site](https://example.org/a?b=c&d=é) => <p><a href="https://example.org/a?b&#61;c&amp;d&#61;é" rel="nofollow ugc noopener">site</a></p>
                        <info@example.org> => <p><a href="mailto:info&#64;example.org" rel="nofollow ugc noopener">info&#64;example.org</a></p>
                        <mailto:info@example.org> => <p><a href="mailto:info&#64;example.org" rel="nofollow ugc noopener">mailto:info&#64;example.org</a></p>
                        ![Logo de SOGA](https://example.org/pixel.gif) => <p>Logo de SOGA</p>
                        ![un [lien](https://a.org) caché](x.png) => <p>un lien caché</p>
                        [local](/admin) => <p>local</p>
                        """)
        void keeps_what_is_allowed(String markdown, String html) {
            assertThat(Markdown.toHtml(markdown)).isEqualTo(html);
            MarkdownAttacksTest.assertHarmless(html);
        }

        @Test
        void keeps_lists_and_quotes() {
            assertThat(Markdown.toHtml("3. a\n4. b\n\n- c\n\n> d").replaceAll("\\s*\n\\s*", ""))
                    .isEqualTo("<ol start=\"3\"><li>a</li><li>b</li></ol><ul><li>c</li></ul>"
                            + "<blockquote><p>d</p></blockquote>");
        }

        @Test
        void shows_raw_html_as_the_text_it_is() {
            assertThat(Markdown.toHtml("a <b>c</b> d")).isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt; d</p>");
        }

        @Test
        void of_nothing_is_nothing() {
            assertThat(Markdown.toHtml("")).isEmpty();
            assertThat(Markdown.toPlainText(" \n ")).isEmpty();
        }
    }

    @Nested
    class PlainText {

        @Test
        void keeps_words_and_addresses() {
            assertThat(
                            Markdown.toPlainText(
                                    "# Titre\n\nUn *atelier* [ici](https://example.org), <https://soga.eu>.\n\n- a\n- b\n\n![Logo](x.png)"))
                    .isEqualTo("Titre\n\nUn atelier ici (https://example.org), https://soga.eu.\n\n- a\n- b\n\nLogo");
        }

        @Test
        void does_not_repeat_an_address_that_leads_nowhere_good() {
            assertThat(Markdown.toPlainText("[clic](javascript:alert(1))")).isEqualTo("clic");
        }
    }

    @Test
    void keeps_every_word_of_text_nested_too_deep() {
        String nested = "> ".repeat(100) + "mot **gras**";
        assertThat(Markdown.toHtml(nested)).contains("mot gras");
        assertThat(Markdown.toPlainText(nested)).contains("mot gras");
    }
}
