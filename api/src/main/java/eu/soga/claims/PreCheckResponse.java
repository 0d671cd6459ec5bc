package eu.soga.claims;

import eu.soga.claims.RuleOutcome.EligibilityVerdict;
import eu.soga.claims.SchemeTerms.RequiredDocument;
import eu.soga.shared.bank.Money;
import java.util.List;

/**
 * The answer, rule by rule. It is no decision: a claim is judged again, on its documents.
 *
 * @param version of the scheme that it was judged by
 */
record PreCheckResponse(
        EligibilityVerdict verdict,
        List<RuleOutcome> rules,
        Money amount,
        List<RequiredDocument> documents,
        int version) {}
