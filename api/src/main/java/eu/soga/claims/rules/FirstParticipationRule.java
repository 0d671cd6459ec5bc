package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms.FirstAmong;
import eu.soga.claims.rules.SchemeTerms.FirstOf;
import eu.soga.claims.rules.SchemeTerms.FirstParticipation;
import org.jspecify.annotations.Nullable;

/**
 * The organisation takes part for the first time. Our attendance decides where it knows of an earlier participation;
 * where it knows none, the answer of the organisation stands and is declared on honour.
 */
public final class FirstParticipationRule {
    private FirstParticipationRule() {}

    /**
     * Judges the answer.
     *
     * @param declared what the organisation says; null for «I do not know»
     * @param tookPartBefore what attendance says of the time before; null when nobody asked it
     */
    public static RuleOutcome judge(
            @Nullable Boolean declared, @Nullable Boolean tookPartBefore, FirstParticipation terms) {
        RuleInputs inputs = RuleInputs.answers(declared, tookPartBefore);
        String[] among = among(terms.among());
        if (Boolean.TRUE.equals(tookPartBefore))
            return outcome(
                    RuleVerdict.NO,
                    inputs,
                    "Nos listes de présence indiquent une participation précédente (" + among[0] + ").",
                    "Our attendance lists show an earlier participation (" + among[1] + ").");
        if (declared == null)
            return outcome(
                    RuleVerdict.UNDECIDED,
                    inputs,
                    "Dites si c’est la première participation (" + among[0]
                            + "). Nos listes de présence seront consultées.",
                    "Say whether this is the first participation (" + among[1]
                            + "). Our attendance lists will be looked at.");
        if (!declared)
            return outcome(
                    RuleVerdict.NO,
                    inputs,
                    "L’allocation est réservée aux premières participations (" + among[0] + ").",
                    "The allowance is for first participations (" + among[1] + ").");
        String[] who = terms.of() == FirstOf.ORGANISATION
                ? new String[] {"l’organisation", "the organisation"}
                : new String[] {"la personne", "the person"};
        return outcome(
                RuleVerdict.YES,
                inputs,
                "C’est la première participation de " + who[0] + " (" + among[0]
                        + "). Elle est déclarée sur l’honneur et comparée à nos listes de présence.",
                "This is the first participation of " + who[1] + " (" + among[1]
                        + "). It is declared on honour and compared with our attendance lists.");
    }

    private static String[] among(FirstAmong scope) {
        return switch (scope) {
            case WORKSHOP -> new String[] {"à l’atelier", "in the workshop"};
            case PROJECT -> new String[] {"aux événements du projet", "in the project’s events"};
            case EVERYTHING -> new String[] {"à nos événements", "in our events"};
        };
    }

    private static RuleOutcome outcome(RuleVerdict verdict, RuleInputs inputs, String french, String english) {
        return RuleOutcome.of(RuleName.FIRST_PARTICIPATION, verdict, inputs, french, english);
    }
}
