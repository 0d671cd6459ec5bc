package eu.soga.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.text.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of texts, places, prices and links of other systems. */
class SourceTextsTest {
    private static Candidate read(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/imports", file));
        return SourceReader.read(bytes, new SourceReader.Options("fr", "FR", 5000))
                .candidates()
                .getFirst();
    }

    private static Candidate of(String... lines) {
        String calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Atelier\nDTSTART:20270125T140000\n"
                + String.join("\n", lines) + "\nEND:VEVENT\nEND:VCALENDAR\n";
        return SourceReader.read(calendar.getBytes(StandardCharsets.UTF_8), new SourceReader.Options("fr", "FR", 5000))
                .candidates()
                .getFirst();
    }

    private static String description(Candidate candidate) {
        return ((Map<?, ?>) candidate.content().get("description")).get("fr").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Salle 2\n## B",
                "* un\n* deux",
                "- un\n- deux\n\n+ trois",
                "1. un\n2) deux",
                "> cité",
                "a *b* _c_ **d** `e` [f](g) ![h](i)",
                "a\\b",
                "Titre\n===\nSous-titre\n---",
                "    quatre espaces",
                "~~~\ncode\n~~~",
                "```\ncode",
                "R&D et 3 < 4 > 2",
                "***",
                "[x]: https://x.example",
                "une_deux_trois https://x.example/a_b_(c)?d=1&copy=2.",
                "<https://x.example/a>",
                "mail : ana@example.org",
                "&amp;lt; reste"
            })
    void plain_text_reads_as_it_was_written(String text) {
        String markdown = SourceTexts.ofPlain(text);
        String expected =
                text.strip().replaceAll("(?m)^ +", "").replace("<https://x.example/a>", "https://x.example/a");
        assertThat(Markdown.toPlainText(markdown)).isEqualTo(expected);
        assertThat(Markdown.toHtml(markdown))
                .doesNotContain("<h", "<li", "<em", "<strong", "<code", "<blockquote", "<pre");
    }

    /** Whatever is written with the characters of Markdown: every line stays a line, every sign itself. */
    @Test
    void any_plain_text_reads_as_it_was_written() {
        Random random = new Random(20_261_130);
        String signs = "#*_-+>`~=[]()!\\|1.a é:&<;";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int j = random.nextInt(1, 30); j > 0; j--)
                text.append(random.nextInt(6) == 0 ? '\n' : signs.charAt(random.nextInt(signs.length())));
            String written = text.toString()
                    .strip()
                    .replaceAll("[ ]+", " ")
                    .replaceAll("(?m)^ | $", "")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
            assertThat(Markdown.toPlainText(SourceTexts.ofPlain(written)))
                    .as(written)
                    .isEqualTo(written);
        }
    }

    @Test
    void html_keeps_its_links_and_lists() throws IOException {
        assertThat(description(read("html-description.ics")))
                .isEqualTo("Venez [ici](<https://x.example/a>)\n\n- un\n- deux");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lien <https://x.example/a> ici<br>suite      | Lien <https://x.example/a> ici\\\\nsuite
        https://x.example/?a=1&copy=2<br>suite       | <https://x.example/?a=1&copy=2>\\\\nsuite
        https://x.example/a<br>https://x.example/b   | <https://x.example/a>\\\\n<https://x.example/b>
        <a href="https://x.example/?a=1&amp;copy=2">là</a> | [là](<https://x.example/?a=1&copy=2>)
        <b>A &amp;lt; B</b>                          | A \\&lt; B
        un &amp;amp; deux                            | un \\&amp; deux
        a < b et c > d                               | a < b et c > d
        """)
    void entities_are_decoded_once_and_addresses_stay_whole(String written, String markdown) {
        assertThat(SourceTexts.markdown(written)).isEqualTo(markdown.replace("\\\\n", "\\\n"));
    }

    @Test
    void a_map_is_a_place_and_no_room() throws IOException {
        Map<String, Object> content = read("map-link-as-place.ics").content();
        assertThat(content).doesNotContainKey("online").containsEntry("format", "on-site");
        assertThat(content.get("place"))
                .isEqualTo(Map.of(
                        "name", "La Maison",
                        "street", "3 rue de la République",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR",
                        "coordinates", Map.of("lat", 45.7676, "lon", 4.8345)));
        assertThat(read("map-link-alone.ics").content().get("place"))
                .isEqualTo(Map.of("coordinates", Map.of("lat", 45.7676, "lon", 4.8345)));
        for (String map : List.of(
                "https://maps.app.goo.gl/abc",
                "https://goo.gl/maps/abc",
                "https://www.google.fr/maps/place/X",
                "https://maps.apple.com/?q=X",
                "https://osm.org/go/abc"))
            assertThat(of("LOCATION:" + map).content()).doesNotContainKeys("online", "format");
        assertThat(of("LOCATION:https://meet.example.org/maps").content()).containsKey("online");
    }

    @Test
    void brackets_are_no_part_of_an_address() throws IOException {
        assertThat(read("room-in-brackets.ics").content().get("online"))
                .isEqualTo(Map.of("url", "https://meet.example.org/salle", "releasedTo", "everyone"));
        assertThat(read("address-in-brackets.ics").content().get("place"))
                .isEqualTo(Map.of(
                        "name", "La Maison",
                        "street", "3 rue de la République",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR"));
        assertThat(of("LOCATION:<https://meet.example.org/a>").content().get("online"))
                .isEqualTo(Map.of("url", "https://meet.example.org/a", "releasedTo", "everyone"));
        assertThat(of("LOCATION:Salle 2 (fond de la cour)").content().get("place"))
                .isEqualTo(Map.of("name", "Salle 2 (fond de la cour)"));
    }

    @ParameterizedTest
    @CsvSource({
        "free-as-text.jsonld,true",
        "free-as-address.jsonld,true",
        "free-as-false.jsonld,false",
        "free-as-no.jsonld,false",
        "free-as-null.jsonld,",
        "price-of-zero.jsonld,true",
        "prices.jsonld,false"
    })
    void free_is_what_says_so(String file, Boolean free) throws IOException {
        Object price = read(file).content().get("price");
        assertThat(price == null ? null : ((Map<?, ?>) price).get("free")).isEqualTo(free);
    }

    @Test
    void prices_ages_and_further_links_are_kept() throws IOException {
        assertThat(((Map<?, ?>) read("prices.jsonld").content().get("price")).get("text"))
                .isEqualTo(Map.of("fr", "Plein tarif : 10 EUR ; Réduit : 5 EUR"));
        assertThat(description(read("prices.jsonld"))).isEqualTo("<https://x.example/reduit>");
        assertThat(description(read("age.jsonld"))).isEqualTo("De 8 à 12 ans.");
        assertThat(description(read("links.jsonld")))
                .isEqualTo("<https://x.example/autre>\n\n<https://y.example/page>");
        assertThat(description(read("openagenda-ways-to-register.json")))
                .isEqualTo("ana@example.org\n\n<https://x.example/la>\n\n<https://y.example/video>");
        assertThat(read("references-in-a-graph.jsonld").content().get("place").toString())
                .contains("name=La Maison", "city=Lyon");
        assertThat(read("references-in-a-graph.jsonld").picture())
                .isEqualTo(new Candidate.Picture("https://x.example/i.jpg", "Photo : Ana"));
    }

    @Test
    void letters_survive_folds_and_other_encodings() throws IOException {
        assertThat(description(read("fold-inside-a-letter.ics"))).isEqualTo("Le café des communs");
        assertThat(description(read("fold-twice-inside-a-letter.ics"))).isEqualTo("Prix : 3 €");
        byte[] two = Files.readAllBytes(Path.of("src/test/resources/imports/two-encodings.ics"));
        assertThat(SourceReader.read(two, new SourceReader.Options("fr", "FR", 10))
                        .candidates())
                .extracting(Candidate::title)
                .containsExactly("Café", "Goûter");
    }

    @Test
    void words_that_are_no_theme_are_named() throws IOException {
        Candidate candidate = read("keywords.jsonld");
        assertThat(candidate.content()).containsEntry("kind", "workshop").containsEntry("themes", List.of("data"));
        assertThat(candidate.notices())
                .contains(new ImportNotice(ImportNotice.Code.KEYWORDS_LEFT_OUT, "tricot", null, null));
    }
}
