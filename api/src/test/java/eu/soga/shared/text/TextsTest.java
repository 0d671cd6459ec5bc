package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.text.Texts.Completeness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void keeps_what_is_written_in_the_order_of_the_languages() {
        var given = new LinkedHashMap<String, String>();
        given.put("en", " Workshop ");
        given.put("de", "");
        given.put("it", null);
        given.put("es", "Taller");
        given.put("fr", "Atelier");

        Map<String, String> kept = Texts.clean(given);

        assertThat(kept)
                .containsExactly(Map.entry("en", "Workshop"), Map.entry("es", "Taller"), Map.entry("fr", "Atelier"));
        assertThatThrownBy(() -> kept.put("nl", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Texts.clean(null)).isEmpty();
    }

    @Test
    void refuses_languages_it_does_not_know() {
        Map<String, String> texts = Map.of("fr-FR", "a", "fr", "b");
        assertThat(Texts.unknownLanguages(texts)).containsExactly("fr-FR");
        assertThatThrownBy(() -> Texts.clean(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr-FR");
    }

    @ParameterizedTest
    @CsvSource({"en, Workshop", "de;en, Workshop", "de, Atelier", "'', Atelier"})
    void falls_back_from_the_readers_languages_to_the_default(String preferred, String expected) {
        Map<String, String> texts = Texts.clean(Map.of("fr", "Atelier", "en", "Workshop"));
        assertThat(Texts.in(texts, List.of(preferred.split(";")), "fr")).contains(expected);
    }

    @Test
    void falls_back_to_whatever_there_is() {
        assertThat(Texts.in(Map.of("en", "Workshop"), List.of("de"), "fr")).contains("Workshop");
        assertThat(Texts.languageFor(Map.of("en", "Workshop"), List.of("de"), "fr"))
                .contains("en");
        assertThat(Texts.in(Map.of(), List.of("de"), "fr")).isEmpty();
    }

    @Test
    void measures_each_language_by_what_the_default_one_has() {
        var fields = new LinkedHashMap<String, Map<String, String>>();
        fields.put("title", Map.of("fr", "a", "en", "b"));
        fields.put("summary", Map.of("fr", "a"));
        fields.put("description", Map.of("de", "c"));

        Map<String, Completeness> completeness = Texts.completeness(fields, "fr");

        assertThat(completeness.keySet()).containsExactly("fr", "en", "de");
        assertThat(completeness.get("fr")).isEqualTo(new Completeness(2, 2, List.of()));
        assertThat(completeness.get("fr").isComplete()).isTrue();
        assertThat(completeness.get("en")).isEqualTo(new Completeness(1, 2, List.of("summary")));
        assertThat(completeness.get("de")).isEqualTo(new Completeness(0, 2, List.of("title", "summary")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5 => fr,en
                    en-GB,de;q=0 => en
                    tlh, de => de
                    ;;;=== => ``
                    * => ``
                    """)
    void reads_what_browsers_ask_for(String header, String expected) {
        assertThat(String.join(",", Texts.preferred(header))).isEqualTo(expected);
    }

    @Test
    void hears_nothing_in_an_absent_or_endless_header() {
        assertThat(Texts.preferred(null)).isEmpty();
        assertThat(Texts.preferred("en,".repeat(10_000))).isEmpty();
    }
}
