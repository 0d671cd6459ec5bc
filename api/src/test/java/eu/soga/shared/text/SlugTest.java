package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
                    Atelier : cartographier ses données => atelier-cartographier-ses-donnees
                    L'été à l’Œuvre, 2e édition ! => l-ete-a-l-oeuvre-2e-edition
                    Große Straße & Ærø => grosse-strasse-aero
                    ŁÓDŹ, Žďár a Đakovo => lodz-zdar-a-dakovo
                    Γειά σου Κόσμε => geia-soy-kosme
                    Цифрово общество => tsifrovo-obshtestvo
                    Єдина країна => yedina-krayina
                    İstanbul'da ısı => istanbul-da-isi
                    ﬁn ② => fin-2
                    --- a --- => a
                    """)
    void spells_a_title_in_ascii(String title, String slug) {
        assertThat(Slug.of(title, "event")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "数字", "😀"})
    void falls_back_when_no_letter_is_left(String title) {
        assertThat(Slug.of(title, "event")).isEqualTo("event");
    }

    /** Otherwise an organisation called «Atlas» would have an address that leads elsewhere. */
    @Test
    void every_word_that_the_contract_has_in_the_place_of_a_slug_is_reserved() throws IOException {
        List<List<String>> paths = Files.readAllLines(Path.of("../openapi.yaml")).stream()
                .filter(line -> line.matches("  /\\S+:"))
                .map(line -> List.of(line.strip().replaceAll(":$", "").split("/")))
                .toList();
        Set<List<String>> before = new HashSet<>();
        for (List<String> path : paths)
            for (int i = 0; i < path.size(); i++)
                if (path.get(i).equals("{slug}") || path.get(i).equals("{id}")) before.add(path.subList(0, i));
        List<String> words = new ArrayList<>();
        for (List<String> path : paths)
            for (int i = 0; i < path.size(); i++)
                if (before.contains(path.subList(0, i)) && path.get(i).matches("[a-z][a-z0-9-]*"))
                    words.add(path.get(i));
        assertThat(words).contains("days", "atlas").isSubsetOf(Slug.RESERVED);
    }

    @Test
    void never_is_a_word_of_addresses_nor_an_id() {
        assertThat(Slug.of("New", "event")).isEqualTo("new-event");
        assertThat(Slug.of("0199a2b4-0000-7000-8000-000000000000", "event"))
                .isEqualTo("0199a2b4-0000-7000-8000-000000000000-event");
    }

    @Test
    void is_cut_between_words() {
        assertThat(Slug.of("mot ".repeat(40), "event")).hasSize(79).endsWith("-mot");
        assertThat(Slug.of("x".repeat(200), "event")).hasSize(80);
        assertThat(Slug.of("x".repeat(80) + " y", "event")).isEqualTo("x".repeat(80));
    }

    @Test
    void counts_twins_within_the_same_length() {
        assertThat(Slug.numbered("atelier", 2)).isEqualTo("atelier-2");
        assertThat(Slug.numbered("x".repeat(80), 12)).isEqualTo("x".repeat(77) + "-12");
    }

    @Property
    void is_always_a_usable_slug(@ForAll String title, @ForAll @IntRange(min = 2, max = 9999) int n) {
        String slug = Slug.of(title, "event");
        for (String made : new String[] {slug, Slug.numbered(slug, n)}) {
            assertThat(made).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
            assertThat(Slug.RESERVED).doesNotContain(made);
        }
        assertThat(Slug.of(slug, "event")).isEqualTo(slug);
    }
}
