package eu.soga.shared.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, in French or English: headings, paragraphs, lists and tables in their order. Headings become
 * bookmarks. Texts are plain; a line break in one is a space.
 */
public final class PdfText {
    /** The languages in which documents are written, the default first. */
    private static final List<String> OWN = List.of("fr", "en");

    private final String language;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    sealed interface Block {}

    record Heading(int level, Line text) implements Block {}

    record Paragraph(Line text) implements Block {}

    record Items(List<Line> items) implements Block {}

    record Grid(String caption, List<Column> columns, List<List<Cell>> rows, boolean byHand) implements Block {}

    /** A column of a table. @param percent share of the width, from 1 to 100 */
    public record Column(String heading, int percent) {}

    /** A text. @param language ISO 639-1; null for the language of the document */
    public record Line(String text, @Nullable String language, boolean strong) {
        /** Returns a text in the language of the document. */
        public static Line of(String text) {
            return new Line(text, null, false);
        }
    }

    /** A cell of a table. @param lines one below the other; may be empty */
    public record Cell(List<Line> lines) {
        /** Returns a cell with one text, or an empty one. */
        public static Cell of(@Nullable String text) {
            return new Cell(text == null || text.isEmpty() ? List.of() : List.of(Line.of(text)));
        }
    }

    private PdfText(String language, String title) {
        this.language = language;
        this.title = title;
    }

    /**
     * Starts a document.
     *
     * @param languages of the reader, best first; the first of French and English is taken, else French
     * @param fr its title in French
     * @param en its title in English
     */
    public static PdfText in(List<String> languages, String fr, String en) {
        Optional<String> own = languages.stream().filter(OWN::contains).findFirst();
        String language = own.orElse("fr");
        return new PdfText(language, language.equals("fr") ? fr : en);
    }

    /** Returns {@code fr} or {@code en}: {@code fr} is in the language of a French document. */
    public String say(String fr, String en) {
        return isFrench() ? fr : en;
    }

    /** Returns the ISO 639-1 code of the document. */
    public String language() {
        return language;
    }

    /** Returns the title of the document. */
    public String title() {
        return title;
    }

    /** Returns the locale of its days and numbers. */
    public Locale locale() {
        return isFrench() ? Locale.FRANCE : Locale.UK;
    }

    private boolean isFrench() {
        return language.equals("fr");
    }

    /** Adds a heading. @param level 2 or 3; the title is the only one of level 1 */
    public PdfText heading(int level, Line text) {
        if (level < 2 || level > 3) throw new IllegalArgumentException("a heading has level 2 or 3");
        blocks.add(new Heading(level, text));
        return this;
    }

    /** Adds a heading in the language of the document. @param level 2 or 3 */
    public PdfText heading(int level, String text) {
        return heading(level, Line.of(text));
    }

    /** Adds a paragraph; nothing for a blank text. */
    public PdfText paragraph(Line text) {
        if (!text.text().isBlank()) blocks.add(new Paragraph(text));
        return this;
    }

    /** Adds a paragraph in the language of the document; nothing for a blank text. */
    public PdfText paragraph(String text) {
        return paragraph(Line.of(text));
    }

    /** Adds a list with points; nothing without items. */
    public PdfText list(List<Line> items) {
        if (!items.isEmpty()) blocks.add(new Items(List.copyOf(items)));
        return this;
    }

    /**
     * Adds a table; nothing without rows.
     *
     * @param caption what it shows
     * @param rows each with one cell for each column; the first cell heads its row
     */
    public PdfText table(String caption, List<Column> columns, List<List<Cell>> rows) {
        return grid(new Grid(caption, List.copyOf(columns), List.copyOf(rows), false));
    }

    /** Adds a table like {@link #table} whose rows are high enough to write in them by hand. */
    public PdfText tableToSign(String caption, List<Column> columns, List<List<Cell>> rows) {
        return grid(new Grid(caption, List.copyOf(columns), List.copyOf(rows), true));
    }

    private PdfText grid(Grid grid) {
        for (List<Cell> row : grid.rows())
            if (row.size() != grid.columns().size())
                throw new IllegalArgumentException("a row has a cell for each column");
        if (!grid.rows().isEmpty()) blocks.add(grid);
        return this;
    }

    /** Returns a row of cells with one text each; null for an empty cell. */
    public static List<Cell> row(@Nullable String... texts) {
        return Arrays.stream(texts).map(Cell::of).toList();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns how many rows all tables have together. */
    int rows() {
        return blocks.stream()
                .mapToInt(block -> block instanceof Grid grid ? grid.rows().size() : 1)
                .sum();
    }
}
