package eu.soga.shared.pdf;

import eu.soga.shared.pdf.PdfText.Block;
import eu.soga.shared.pdf.PdfText.Cell;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Grid;
import eu.soga.shared.pdf.PdfText.Heading;
import eu.soga.shared.pdf.PdfText.Items;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.shared.pdf.PdfText.Paragraph;
import java.util.List;

/** Writes a document as the XHTML that the PDF library lays out. */
final class PdfMarkup {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm;
              @bottom-left { content: "%s"; width: 80%%; font-family: 'Liberation Sans'; font-size: 8pt; color: #555; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans';
                font-size: 8pt; color: #555; } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; color: #111; margin: 0; }
            h1 { font-size: 20pt; font-weight: normal; line-height: 1.2; margin: 0 0 4mm; }
            h2 { font-size: 15pt; font-weight: normal; margin: 8mm 0 2mm; border-bottom: 0.8pt solid #111; }
            h3 { font-size: 12pt; font-weight: normal; margin: 5mm 0 2mm; }
            h2, h3, caption { page-break-after: avoid; }
            p { margin: 0 0 2.5mm; }
            ul { margin: 0 0 2.5mm; padding-left: 6mm; }
            table { width: 100%%; border-collapse: collapse; margin: 0 0 4mm; table-layout: fixed;
              -fs-table-paginate: paginate; }
            caption { text-align: left; color: #444; padding: 0 0 1mm; }
            th, td { text-align: left; vertical-align: top; font-weight: normal; border-bottom: 0.5pt solid #777;
              padding: 1.2mm 2mm 1.2mm 0; word-wrap: break-word; }
            thead th { color: #444; font-size: 9pt; border-bottom: 0.8pt solid #111; }
            tr { page-break-inside: avoid; }
            .strong { font-weight: bold; }
            .by-hand tbody th, .by-hand td { height: 9mm; border-right: 0.5pt solid #777; padding-left: 1.5mm; }
            """;

    private final PdfText text;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder bookmarks = new StringBuilder();
    private int headings;
    private String lastHeading = "";
    /** The level of the bookmarks that are open: 1 under the title. */
    private int open = 1;

    private PdfMarkup(PdfText text) {
        this.text = text;
    }

    static String of(PdfText text) {
        return new PdfMarkup(text).write();
    }

    private String write() {
        text.blocks().forEach(this::block);
        close(2);
        String title = escaped(text.title());
        return "<!DOCTYPE html>\n<html lang=\"" + text.language() + "\"><head><title>" + title
                + "</title><meta name=\"subject\" content=\"" + title + "\" /><style>"
                + escaped(STYLE.formatted(text.title().replace("\\", "\\\\").replace("\"", "\\\"")))
                + "</style><bookmarks><bookmark name=\"" + title + "\" href=\"#top\">" + bookmarks
                + "</bookmark></bookmarks></head><body><h1 id=\"top\">" + title + "</h1>" + out + "</body></html>";
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> element("p", paragraph.text());
            case Items items -> {
                out.append("<ul>");
                items.items().forEach(item -> element("li", item));
                out.append("</ul>");
            }
            case Grid grid -> table(grid);
        }
    }

    private void heading(Heading heading) {
        String id = "h" + ++headings;
        int level = Math.min(heading.level(), open + 1);
        close(level);
        bookmarks
                .append("<bookmark name=\"")
                .append(escaped(heading.text().text()))
                .append("\" href=\"#")
                .append(id)
                .append("\">");
        open = level;
        lastHeading = heading.text().text();
        out.append("<h").append(heading.level()).append(" id=\"").append(id).append('"');
        language(heading.text());
        out.append('>').append(escaped(heading.text().text())).append("</h");
        out.append(heading.level()).append('>');
    }

    private void close(int level) {
        for (; open >= level; open--) bookmarks.append("</bookmark>");
    }

    private void table(Grid grid) {
        out.append(grid.byHand() ? "<table class=\"by-hand\">" : "<table>");
        // a heading of the same words names the table already
        if (!grid.caption().equals(lastHeading))
            out.append("<caption>").append(escaped(grid.caption())).append("</caption>");
        out.append("<thead><tr>");
        for (Column column : grid.columns())
            out.append("<th scope=\"col\" style=\"width: ")
                    .append(column.percent())
                    .append("%\">")
                    .append(escaped(column.heading()))
                    .append("</th>");
        out.append("</tr></thead><tbody>");
        for (List<Cell> row : grid.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) cell(row.get(i), i == 0 ? "th" : "td");
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void cell(Cell cell, String element) {
        out.append('<').append(element).append(element.equals("th") ? " scope=\"row\">" : ">");
        for (Line line : cell.lines()) element("div", line);
        out.append("</").append(element).append('>');
    }

    private void element(String name, Line line) {
        out.append('<').append(name);
        language(line);
        if (line.strong()) out.append(" class=\"strong\"");
        out.append('>').append(escaped(line.text())).append("</").append(name).append('>');
    }

    private void language(Line line) {
        String language = line.language();
        if (language != null && !language.equals(text.language()))
            out.append(" lang=\"").append(escaped(language)).append('"');
    }

    /** Without what XML cannot contain; for text and attributes. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\r', '\t' -> safe.append(' ');
                // no glyph of the font is as narrow; a no-break space keeps the words together
                case 0x202F -> safe.append((char) 0xA0);
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) safe.appendCodePoint(c);
                }
            }
        });
        return safe.toString();
    }
}
