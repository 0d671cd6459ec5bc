package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.shared.persistence.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the dossier of a claim lacks for an auditor who reads it in five years. */
@ApplicationScoped
class DossierGaps {
    private final ReadRows rows;

    DossierGaps(ReadRows rows) {
        this.rows = rows;
    }

    /** A piece that every dossier has. */
    enum DossierPiece {
        /** A document that the scheme asks for. */
        DOCUMENT,
        /** The bytes of a document: gone from the store, or not those that were uploaded. */
        FILE,
        /** The declarations on honour. */
        DECLARATION,
        /** The account. */
        ACCOUNT,
        /** The answer to a question. */
        ANSWER,
        /** A reason for each rule that was granted although it did not say yes. */
        REASON,
        /** One booked payment of the same amount. */
        PAYMENT
    }

    /** Something that is not there. @param kind of the document; null for every other piece */
    @JsonInclude
    record DossierGap(DossierPiece piece, @Nullable DocumentKind kind) {}

    /** What is not there of a claim that was submitted; nothing for a draft, or for one whose time to be kept is over. */
    List<DossierGap> of(Claim claim, SchemeTerms terms) {
        if (claim.status() == ClaimStatus.DRAFT || claim.isErased()) return List.of();
        List<DossierGap> gaps = new ArrayList<>();
        var sent = ClaimDocument.of(claim.id).stream().map(each -> each.kind).toList();
        terms.documents().stream()
                .filter(each -> each.required() && !sent.contains(each.kind()))
                .forEach(each -> gaps.add(new DossierGap(DossierPiece.DOCUMENT, each.kind())));
        if (claim.answers().declaredBy() == null) gaps.add(new DossierGap(DossierPiece.DECLARATION, null));
        if (ClaimAccount.of(claim.id).isEmpty()) gaps.add(new DossierGap(DossierPiece.ACCOUNT, null));
        if (!ClaimQuestion.openOf(claim.id).isEmpty()) gaps.add(new DossierGap(DossierPiece.ANSWER, null));
        if (claim.proposesGrant() && !explained(claim)) gaps.add(new DossierGap(DossierPiece.REASON, null));
        boolean paid = claim.status() == ClaimStatus.PAID || claim.status() == ClaimStatus.CLOSED;
        if (paid && !isBooked(claim)) gaps.add(new DossierGap(DossierPiece.PAYMENT, null));
        return gaps;
    }

    private static boolean explained(Claim claim) {
        return claim.outcomes.stream()
                .filter(each -> !"yes".equals(each.get("verdict")))
                .map(each -> ClaimReview.constant(each.get("rule")))
                .allMatch(claim.overrides::containsKey);
    }

    private boolean isBooked(Claim claim) {
        return rows.all(
                        "SELECT cents::int AS cents FROM payment_order WHERE claim_id = ? AND status = 'BOOKED'",
                        row -> row.number("cents"),
                        claim.id)
                .equals(List.of((int) claim.cents()));
    }
}
