package eu.soga.claims;

import static eu.soga.shared.pages.Html.escape;

import eu.soga.claims.Claim.CheckedItem;
import eu.soga.claims.ClaimDossier.Dossier;
import eu.soga.shared.bank.Money;
import eu.soga.shared.web.WireEnums;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of a dossier that people read and print: no script, no address, French with English beside it. */
final class DossierPage {
    private static final String HEAD = """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title><style>
            body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1e1b18}
            table{border-collapse:collapse;width:100%%;margin-bottom:1.5rem;table-layout:fixed}
            th,td{border:1px solid #bbb;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            h2{margin-top:2rem}
            </style></head><body><h1>%s</h1>
            """;

    private DossierPage() {}

    static String html(Dossier dossier) {
        ClaimResponse claim = dossier.claim();
        StringBuilder page = new StringBuilder();
        String title = "Demande de défraiement " + dossier.folder();
        page.append(HEAD.formatted(escape(title), escape(title)));
        table(page, "Demande · Claim", "", "");
        row(page, "Organisation", claim.subject().organisation().name());
        row(
                page,
                "Dispositif · Scheme",
                claim.subject().schemeTitle().getOrDefault("fr", claim.subject().scheme()));
        row(page, "Montant · Amount", amount(claim.subject().amount()));
        row(page, "Statut · State", WireEnums.word(claim.status()));
        row(page, "Contact", claim.subject().contact());
        row(page, "Instruction · Reviewer", claim.decision().reviewer());
        row(
                page,
                "Compte · Account",
                claim.account() == null
                        ? null
                        : claim.account().holder() + " " + claim.account().masked());
        row(page, "Payée le · Paid on", claim.decision().paidOn());
        row(page, "Close le · Closed on", claim.decision().closedOn());
        end(page);
        var keeping = dossier.keeping();
        if (!keeping.erasures().isEmpty() || keeping.onHold()) {
            table(page, "Conservation · Keeping", "", "");
            keeping.erasures()
                    .forEach(each -> row(
                            page,
                            "Effacé le · Erased on " + each.at(),
                            each.erased().stream().map(WireEnums::word).collect(Collectors.joining(", ")) + " – "
                                    + each.basis().law()));
            keeping.holds().stream()
                    .filter(hold -> hold.liftedAt() == null)
                    .forEach(hold ->
                            row(page, "Gel légal · Legal hold " + hold.at(), hold.placedBy() + " – " + hold.reason()));
            end(page);
        }
        if (!dossier.gaps().isEmpty()) {
            table(page, "Pièces manquantes · Missing", "", "");
            dossier.gaps()
                    .forEach(gap -> row(
                            page, WireEnums.word(gap.piece()), gap.kind() == null ? "" : WireEnums.word(gap.kind())));
            end(page);
        }
        table(page, "Règles · Rules", "Règle", "Réponse et motif");
        claim.rules()
                .forEach(rule ->
                        row(page, rule.get("rule"), rule.get("verdict") + " – " + french(rule.get("explanation"))));
        claim.decision()
                .overrides()
                .forEach(each -> row(
                        page,
                        WireEnums.word(each.rule()),
                        "Accordée par une personne · Granted by a person: " + each.reason()));
        end(page);
        checklist(page, claim);
        table(page, "Questions", "Question", "Réponse · Answer");
        claim.questions()
                .forEach(each -> row(page, WireEnums.word(each.item()) + " – " + each.reason(), each.answer()));
        end(page);
        table(page, "Pièces · Documents", "Fichier", "SHA-256");
        claim.documents()
                .forEach(each -> row(page, each.name() + " (" + WireEnums.word(each.kind()) + ")", each.sha256()));
        end(page);
        table(page, "Paiements · Payments", "Ordre", "");
        dossier.payments()
                .forEach(each -> row(
                        page,
                        each.batch() + " " + each.endToEndId(),
                        each.status() + ", " + amount(new Money(each.cents(), each.currency())) + ", " + each.account()
                                + ", " + each.gatheredBy() + " / " + Objects.toString(each.signedBy(), "–")));
        end(page);
        table(page, "Historique · History", "Quand, qui", "Quoi");
        dossier.history()
                .forEach(each -> row(
                        page,
                        each.at + " " + each.actorName,
                        each.action
                                + (each.toState == null ? "" : " → " + each.toState)
                                + (each.reason == null ? "" : " (" + each.reason + ")")
                                + (each.note == null ? "" : " – " + each.note)));
        end(page);
        return page.append("</body></html>\n").toString();
    }

    private static void checklist(StringBuilder page, ClaimResponse claim) {
        if (claim.desk() == null || claim.desk().checklist().isEmpty()) return;
        table(page, "Points vérifiés · Checklist", "Point", "Décision");
        claim.desk().checklist().forEach(item -> {
            CheckedItem decided = item.decided();
            row(
                    page,
                    item.label().getOrDefault("fr", item.code()),
                    decided == null
                            ? null
                            : WireEnums.word(decided.answer()) + " – " + decided.by() + ", " + decided.at()
                                    + (decided.note() == null ? "" : " – " + decided.note()));
        });
        end(page);
    }

    private static Object french(Object explanation) {
        return explanation instanceof Map<?, ?> texts && texts.get("fr") != null ? texts.get("fr") : explanation;
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString().replace('.', ',') + " " + money.currency();
    }

    private static void table(StringBuilder page, String title, String left, String right) {
        page.append("<h2>").append(escape(title)).append("</h2><table>");
        if (!left.isEmpty())
            page.append("<tr><th>")
                    .append(escape(left))
                    .append("</th><th>")
                    .append(escape(right))
                    .append("</th></tr>");
    }

    private static void row(StringBuilder page, Object left, @Nullable Object right) {
        page.append("<tr><td>")
                .append(escape(String.valueOf(left)))
                .append("</td><td>")
                .append(escape(Objects.toString(right, "–")))
                .append("</td></tr>");
    }

    private static void end(StringBuilder page) {
        page.append("</table>");
    }
}
