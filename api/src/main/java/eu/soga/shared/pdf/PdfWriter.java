package eu.soga.shared.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes documents as tagged PDF (PDF/UA) with the font inside. Laying out takes the processor for a while, so that only
 * some documents are written at the same time. Call it outside of transactions.
 */
@ApplicationScoped
public class PdfWriter {
    /** The one font that PDFBox brings along; PDF/UA wants every font inside the file. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Rows of tables, headings and paragraphs together. */
    private static final int MOST_ROWS = 3000;

    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Returns the PDF.
     *
     * @throws DomainException 413 for more than 3,000 rows; 503 when two others take longer than 10 seconds
     */
    public byte[] write(PdfText text) {
        if (text.rows() > MOST_ROWS)
            throw new DomainException(
                    ProblemType.TOO_LARGE,
                    "A PDF has at most " + MOST_ROWS + " rows: take a part of it, or the CSV or JSON file.");
        requirePlace();
        try {
            return pdf(PdfMarkup.of(text));
        } finally {
            places.release();
        }
    }

    private void requirePlace() {
        try {
            if (places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new DomainException(ProblemType.UNAVAILABLE, "Many PDFs are being written: try again in a minute.");
    }

    private static byte[] pdf(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder pdf = new PdfRendererBuilder();
            pdf.useFastMode();
            pdf.usePdfUaAccessibility(true);
            pdf.useFont(
                    () -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans", 400, FontStyle.NORMAL, true);
            // nothing outside of the document is fetched
            pdf.useUriResolver((_, _) -> null);
            pdf.withHtmlContent(html, null);
            pdf.toStream(out);
            pdf.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF can be written to memory", e);
        }
    }
}
