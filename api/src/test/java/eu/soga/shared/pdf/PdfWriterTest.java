package eu.soga.shared.pdf;

import static eu.soga.shared.pdf.PdfText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfText.Cell;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.testing.Pdf;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents can be read by people, screen readers and programs. */
class PdfWriterTest {
    private static final List<Column> COLUMNS = List.of(new Column("Horaire", 20), new Column("Séance", 80));

    @Test
    void a_document_is_tagged_and_has_title_language_bookmarks_headings_and_table_headers() {
        PdfText text = PdfText.in(List.of("it", "fr", "en"), "Programme à Bruxelles", "Programme in Brussels")
                .heading(2, "Lille")
                .heading(3, "Lundi")
                .paragraph("Deux mots & <b> de l’économie sociale et solidaire")
                .table(
                        "Séances du lundi",
                        COLUMNS,
                        List.of(
                                row("09:00", "Cœur de réseau : où allons-nous ?"),
                                List.of(
                                        Cell.of("10:00"),
                                        new Cell(List.of(
                                                new Line("Comunità e cura", "it", true), Line.of("Zoë Nuñez"))))))
                .heading(3, "Mardi")
                .list(List.of(Line.of("Un"), Line.of("Deux")))
                .heading(2, "Paris");

        Pdf pdf = Pdf.read(new PdfWriter().write(text));

        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).isEqualTo("Programme à Bruxelles");
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.fontsAreEmbedded()).isTrue();
        assertThat(pdf.bookmarks())
                .containsExactly("Programme à Bruxelles", "  Lille", "    Lundi", "    Mardi", "  Paris");
        assertThat(pdf.tags()).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "Caption", "TH", "TD");
        assertThat(Collections.frequency(pdf.tags(), "TH")).isEqualTo(4);
        assertThat(pdf.languages()).contains("it");
        assertThat(pdf.text())
                .contains(
                        "Deux mots & <b> de l’économie sociale et solidaire",
                        "Cœur de réseau : où allons-nous ?",
                        "Comunità e cura",
                        "Zoë Nuñez",
                        "1 / 1");
    }

    @Test
    void english_is_for_who_reads_no_french_first() {
        assertThat(PdfText.in(List.of("de", "en", "fr"), "Liste", "List").title())
                .isEqualTo("List");
        assertThat(PdfText.in(List.of("de"), "Liste", "List").language()).isEqualTo("fr");
    }

    @Test
    void characters_that_no_document_can_have_are_left_out() {
        PdfText text =
                PdfText.in(List.of("fr"), "Un \u0007\"titre\"", "A title").paragraph("avant\uFFFE\u0000après 🎈");
        Pdf pdf = Pdf.read(new PdfWriter().write(text));
        assertThat(pdf.title()).isEqualTo("Un \"titre\"");
        assertThat(pdf.text()).contains("avantaprès");
    }

    @Test
    void three_hundred_rows_repeat_their_headings_and_count_their_pages() {
        List<List<Cell>> rows = Collections.nCopies(
                300, row("09:00", "Une séance dont le titre est assez long pour prendre deux lignes de cette page A4"));
        Pdf pdf = Pdf.read(new PdfWriter()
                .write(PdfText.in(List.of("fr"), "Programme", "Programme").table("Tout", COLUMNS, rows)));
        assertThat(pdf.pages()).isGreaterThan(5);
        assertThat(pdf.text()).contains("2 / " + pdf.pages());
        assertThat(pdf.textOf(2)).contains("Horaire", "Programme");
    }

    @Test
    void what_is_longer_than_a_document_can_be_is_refused() {
        PdfText text = PdfText.in(List.of("fr"), "Liste", "List")
                .table("Tout", COLUMNS, Collections.nCopies(3001, row("1", "2")));
        assertThatThrownBy(() -> new PdfWriter().write(text))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("3000");
    }
}
