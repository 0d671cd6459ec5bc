package eu.soga.claims;

import eu.soga.claims.Claim.CheckedItem;
import eu.soga.claims.ClaimDossier.Dossier;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.bank.Money;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfText.Cell;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.web.WireEnums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read and print of a dossier, as one tagged PDF: French with English beside it. */
final class DossierPdf {
    /** Of the history; the rest is in {@code history.csv}. */
    private static final int MOST_ACTS = 1000;

    private final PdfText pdf;

    private DossierPdf(PdfText pdf) {
        this.pdf = pdf;
    }

    static PdfText of(Dossier dossier) {
        PdfText pdf = PdfText.in(
                List.of("fr"), "Demande de défraiement " + dossier.folder(), "Reimbursement claim " + dossier.folder());
        new DossierPdf(pdf).write(dossier);
        return pdf;
    }

    private void write(Dossier dossier) {
        ClaimResponse claim = dossier.claim();
        facts(claim);
        keeping(dossier);
        table(
                "Pièces manquantes · Missing",
                "Pièce · Piece",
                "Genre · Kind",
                dossier.gaps().stream()
                        .map(gap ->
                                row(WireEnums.word(gap.piece()), gap.kind() == null ? "" : WireEnums.word(gap.kind())))
                        .toList());
        rules(claim);
        checklist(claim);
        table(
                "Questions",
                "Question",
                "Réponse · Answer",
                claim.questions().stream()
                        .map(each -> row(WireEnums.word(each.item()) + " – " + each.reason(), each.answer()))
                        .toList());
        table(
                "Pièces · Documents",
                "Fichier · File",
                "SHA-256",
                claim.documents().stream()
                        .map(each -> row(each.name() + " (" + WireEnums.word(each.kind()) + ")", each.sha256()))
                        .toList());
        table(
                "Paiements · Payments",
                "Ordre · Order",
                "État, montant, compte, personnes · State, amount, account, people",
                dossier.payments().stream()
                        .map(each -> row(
                                each.batch() + " " + each.endToEndId(),
                                each.status() + ", " + amount(new Money(each.cents(), each.currency())) + ", "
                                        + each.account() + ", " + each.gatheredBy() + " / "
                                        + Objects.toString(each.signedBy(), "–")))
                        .toList());
        history(dossier.history());
    }

    private void facts(ClaimResponse claim) {
        table(
                "Demande · Claim",
                "Champ · Field",
                "Valeur · Value",
                List.of(
                        row("Organisation", claim.subject().organisation().name()),
                        row(
                                "Dispositif · Scheme",
                                claim.subject()
                                        .schemeTitle()
                                        .getOrDefault("fr", claim.subject().scheme())),
                        row("Montant · Amount", amount(claim.subject().amount())),
                        row("Statut · State", WireEnums.word(claim.status())),
                        row("Contact", claim.subject().contact()),
                        row("Instruction · Reviewer", claim.decision().reviewer()),
                        row(
                                "Compte · Account",
                                claim.account() == null
                                        ? null
                                        : claim.account().holder() + " "
                                                + claim.account().masked()),
                        row("Payée le · Paid on", claim.decision().paidOn()),
                        row("Close le · Closed on", claim.decision().closedOn())));
    }

    private void keeping(Dossier dossier) {
        List<List<Cell>> rows = new ArrayList<>();
        dossier.keeping()
                .erasures()
                .forEach(each -> rows.add(row(
                        "Effacé le · Erased on " + each.at(),
                        each.erased().stream().map(WireEnums::word).collect(Collectors.joining(", ")) + " – "
                                + each.basis().law())));
        dossier.keeping().holds().stream()
                .filter(hold -> hold.liftedAt() == null)
                .forEach(hold ->
                        rows.add(row("Gel légal · Legal hold " + hold.at(), hold.placedBy() + " – " + hold.reason())));
        table("Conservation · Keeping", "Acte · Act", "Motif · Reason", rows);
    }

    private void rules(ClaimResponse claim) {
        List<List<Cell>> rows = new ArrayList<>();
        claim.rules()
                .forEach(rule ->
                        rows.add(row(rule.get("rule"), rule.get("verdict") + " – " + french(rule.get("explanation")))));
        claim.decision()
                .overrides()
                .forEach(each -> rows.add(row(
                        WireEnums.word(each.rule()),
                        "Accordée par une personne · Granted by a person: " + each.reason())));
        table("Règles · Rules", "Règle · Rule", "Réponse et motif · Answer and reason", rows);
    }

    private void checklist(ClaimResponse claim) {
        if (claim.desk() == null) return;
        table(
                "Points vérifiés · Checklist",
                "Point · Item",
                "Décision · Decision",
                claim.desk().checklist().stream()
                        .map(item -> row(item.label().getOrDefault("fr", item.code()), decided(item.decided())))
                        .toList());
    }

    private static @Nullable String decided(@Nullable CheckedItem item) {
        return item == null
                ? null
                : WireEnums.word(item.answer()) + " – " + item.by() + ", " + item.at()
                        + (item.note() == null ? "" : " – " + item.note());
    }

    private void history(List<AuditEntry> history) {
        table(
                "Historique · History",
                "Quand, qui · When, who",
                "Quoi · What",
                history.stream()
                        .limit(MOST_ACTS)
                        .map(each -> row(
                                each.at + " " + each.actorName,
                                each.action
                                        + (each.toState == null ? "" : " → " + each.toState)
                                        + (each.reason == null ? "" : " (" + each.reason + ")")
                                        + (each.note == null ? "" : " – " + each.note)))
                        .toList());
        if (history.size() > MOST_ACTS) pdf.paragraph("La suite est dans history.csv. · The rest is in history.csv.");
    }

    private static Object french(Object explanation) {
        return explanation instanceof Map<?, ?> texts && texts.get("fr") != null ? texts.get("fr") : explanation;
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString().replace('.', ',') + " " + money.currency();
    }

    /** Nothing without rows. */
    private void table(String title, String left, String right, List<List<Cell>> rows) {
        if (rows.isEmpty()) return;
        pdf.heading(2, title).table(title, List.of(new Column(left, 35), new Column(right, 65)), rows);
    }

    private static List<Cell> row(Object left, @Nullable Object right) {
        return PdfText.row(String.valueOf(left), Objects.toString(right, "–"));
    }
}
