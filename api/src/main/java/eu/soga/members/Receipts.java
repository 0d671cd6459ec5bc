package eu.soga.members;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.soga.shared.errors.DomainException;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Receipts for dues that were paid, as tagged PDF (PDF/UA) in the member's language. A receipt is made when it is asked
 * for, from entries that do not change: the same payments give the same receipt.
 */
@ApplicationScoped
class Receipts {
    /** The one font that PDFBox brings along; PDF/UA wants every font inside the file. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final MembershipDesk desk;
    private final MembersConfig config;
    private final Engine templates;

    Receipts(MembershipDesk desk, MembersConfig config, Engine templates) {
        this.desk = desk;
        this.config = config;
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** What a receipt says; days and amounts as they are shown. */
    @RegisterForReflection
    record Text(
            String language,
            String number,
            String issuer,
            String party,
            String from,
            String until,
            List<Paid> payments,
            String total,
            String issuedOn,
            String mentions) {}

    /** A payment on it. */
    @RegisterForReflection
    record Paid(String day, String method, String amount) {}

    /** The PDF. @throws DomainException 401; 404 when nothing was paid for the term */
    byte[] pdf(UUID membershipId, UUID termId) {
        Text text = text(membershipId, termId);
        String html = templates
                .getTemplate("receipts/receipt.html")
                .data("receipt", text)
                .render();
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

    @Transactional
    Text text(UUID membershipId, UUID termId) {
        Membership membership = desk.read(membershipId);
        MembershipTerm term = membership.ledger().stream()
                .filter(each -> each.id.equals(termId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("term"));
        List<DuesEntry> payments = term.entries.stream()
                .filter(entry -> entry.kind == DuesEntry.Kind.PAYMENT && !term.isReversed(entry))
                .toList();
        if (payments.isEmpty()) throw DomainException.notFound("receipt: nothing was paid for this term");
        // a receipt is written in French or English
        boolean english = !membership.language.equals("fr");
        Locale locale = english ? Locale.UK : Locale.FRANCE;
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        LocalDate last = payments.getLast().bookedOn;
        long total = payments.stream().mapToLong(entry -> entry.cents).sum();
        return new Text(
                english ? "en" : "fr",
                term.reference(),
                config.receiptIssuer(),
                membership.partyName(),
                days.format(term.firstDay()),
                days.format(term.endDay().minusDays(1)),
                payments.stream()
                        .map(entry -> new Paid(
                                days.format(entry.bookedOn),
                                method(entry.method, english),
                                amount(entry.cents, term.currency(), english)))
                        .toList(),
                amount(total, term.currency(), english),
                days.format(last),
                config.receiptMentions().orElse(""));
    }

    private static String method(DuesEntry.Method method, boolean english) {
        return switch (method) {
            case TRANSFER -> english ? "bank transfer" : "virement";
            case CARD -> english ? "card" : "carte bancaire";
            case CHEQUE -> english ? "cheque" : "chèque";
            case CASH -> english ? "cash" : "espèces";
            case PLATFORM -> english ? "online payment" : "paiement en ligne";
            case NONE -> "";
        };
    }

    private static String amount(long cents, String currency, boolean english) {
        return "%d%s%02d %s".formatted(cents / 100, english ? "." : ",", cents % 100, currency);
    }
}
