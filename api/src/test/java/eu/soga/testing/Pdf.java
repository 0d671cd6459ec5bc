package eu.soga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF tells its readers.
 *
 * @param bookmarks indented by two spaces for each level
 * @param tags types of the structure elements, in reading order
 * @param languages of structure elements that name one
 * @param texts one for each page
 */
public record Pdf(
        String title,
        String language,
        boolean isTagged,
        boolean fontsAreEmbedded,
        List<String> bookmarks,
        List<String> tags,
        List<String> languages,
        List<String> texts) {
    public static Pdf read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentCatalog catalogue = document.getDocumentCatalog();
            List<String> bookmarks = new ArrayList<>();
            if (catalogue.getDocumentOutline() != null) collect(catalogue.getDocumentOutline(), "", bookmarks);
            List<String> tags = new ArrayList<>();
            List<String> languages = new ArrayList<>();
            if (catalogue.getStructureTreeRoot() != null) collect(catalogue.getStructureTreeRoot(), tags, languages);
            List<String> texts = new ArrayList<>();
            boolean embedded = true;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document));
                embedded &= fontsAreEmbedded(document.getPage(page - 1));
            }
            return new Pdf(
                    document.getDocumentInformation().getTitle(),
                    catalogue.getLanguage(),
                    catalogue.getMarkInfo() != null && catalogue.getMarkInfo().isMarked() && !tags.isEmpty(),
                    embedded,
                    bookmarks,
                    tags,
                    languages,
                    texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all words; line breaks are spaces, because they depend on the width of columns. */
    public String text() {
        return String.join(" ", texts).replaceAll("\\s+", " ");
    }

    /** @param page counted from 1 */
    public String textOf(int page) {
        return texts.get(page - 1);
    }

    public int pages() {
        return texts.size();
    }

    private static boolean fontsAreEmbedded(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            if (!font.isEmbedded()) return false;
        }
        return true;
    }

    private static void collect(PDOutlineNode node, String indent, List<String> found) {
        List<PDOutlineItem> children =
                StreamSupport.stream(node.children().spliterator(), false).toList();
        for (PDOutlineItem child : children) {
            found.add(indent + child.getTitle());
            collect(child, indent + "  ", found);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags, List<String> languages) {
        for (Object kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getLanguage() != null) languages.add(element.getLanguage());
                collect(element, tags, languages);
            }
    }
}
