package eu.soga.shared.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void no_text_leaves_an_attribute_or_an_element() {
        assertThat(Html.escape("<b onclick=\"x('1')\">&"))
                .isEqualTo("&lt;b onclick=&quot;x(&#39;1&#39;)&quot;&gt;&amp;");
    }

    @Test
    void no_text_in_json_closes_its_script_element() {
        assertThat(Html.scriptSafe("{\"name\":\"</script><!--\u2028&\"}"))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003c!--\\u2028\\u0026\"}");
    }

    @Test
    void an_excerpt_is_one_line_cut_between_words() {
        assertThat(Html.excerpt("  Un\n\tdeux  trois ", 20)).isEqualTo("Un deux trois");
        assertThat(Html.excerpt("Un deux trois quatre", 14)).isEqualTo("Un deux trois…");
        assertThat(Html.excerpt("Anticonstitutionnellement", 10)).isEqualTo("Anticonst…");
        assertThat(Html.excerpt("12345678😀😀", 10)).isEqualTo("12345678…");
    }
}
