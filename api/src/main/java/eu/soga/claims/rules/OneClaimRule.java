package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;

/** One live claim per organisation and scheme; the database has a unique index for it. */
public final class OneClaimRule {
    private OneClaimRule() {}

    /** @param another the organisation, or another entry of it, has a live claim under the scheme */
    public static RuleOutcome judge(boolean another) {
        RuleInputs inputs = RuleInputs.answers(null, another);
        return another
                ? RuleOutcome.of(
                        RuleName.ONE_CLAIM,
                        RuleVerdict.NO,
                        inputs,
                        "L’organisation a déjà une demande : une seule par organisation.",
                        "The organisation has a claim already: one for each organisation.")
                : RuleOutcome.of(
                        RuleName.ONE_CLAIM,
                        RuleVerdict.YES,
                        inputs,
                        "L’organisation n’a pas d’autre demande dans ce dispositif.",
                        "The organisation has no other claim under this scheme.");
    }
}
