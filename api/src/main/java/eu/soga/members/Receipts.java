package eu.soga.members;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.shared.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

/**
 * Receipts for dues that were paid, as tagged PDF (PDF/UA) in the member's language. A receipt is made when it is asked
 * for, from entries that do not change: the same payments give the same receipt.
 */
@ApplicationScoped
class Receipts {
    private final MembershipDesk desk;
    private final MembersConfig config;
    private final PdfWriter pdfs;

    Receipts(MembershipDesk desk, MembersConfig config, PdfWriter pdfs) {
        this.desk = desk;
        this.config = config;
        this.pdfs = pdfs;
    }

    /** The PDF. @throws DomainException 401; 404 when nothing was paid for the term */
    byte[] pdf(UUID membershipId, UUID termId) {
        return pdfs.write(text(membershipId, termId));
    }

    @Transactional
    PdfText text(UUID membershipId, UUID termId) {
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
        PdfText pdf =
                PdfText.in(List.of(english ? "en" : "fr"), "Reçu " + term.reference(), "Receipt " + term.reference());
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(pdf.locale());
        String from = days.format(term.firstDay());
        String until = days.format(term.endDay().minusDays(1));
        String party = membership.partyName();
        long total = payments.stream().mapToLong(entry -> entry.cents).sum();
        pdf.paragraph(config.receiptIssuer());
        pdf.paragraph(pdf.say(
                "Reçu de " + party + ", au titre de la cotisation du " + from + " au " + until + " :",
                "Received from " + party + ", as membership dues from " + from + " to " + until + ":"));
        pdf.table(
                pdf.say("Paiements", "Payments"),
                List.of(
                        new Column(pdf.say("Date", "Day"), 34),
                        new Column(pdf.say("Moyen de paiement", "Paid by"), 40),
                        new Column(pdf.say("Montant", "Amount"), 26)),
                payments.stream()
                        .map(entry -> PdfText.row(
                                days.format(entry.bookedOn),
                                method(entry.method, english),
                                amount(entry.cents, term.currency(), english)))
                        .toList());
        pdf.paragraph(pdf.say("Total : ", "Total: ") + amount(total, term.currency(), english));
        pdf.paragraph(pdf.say("Fait le ", "Issued on ") + days.format(payments.getLast().bookedOn) + ".");
        config.receiptMentions().ifPresent(mentions -> pdf.paragraph(new Line(mentions, "fr", false)));
        return pdf;
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
