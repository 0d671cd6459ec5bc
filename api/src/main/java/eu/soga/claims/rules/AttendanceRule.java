package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import org.jspecify.annotations.Nullable;

/** Somebody of the organisation was at a covered event: our attendance says so, or a reviewer confirms the list. */
public final class AttendanceRule {
    private AttendanceRule() {}

    /** @param recorded what our attendance says; null when nobody asked it */
    public static RuleOutcome judge(@Nullable Boolean recorded) {
        RuleInputs inputs = RuleInputs.answers(null, recorded);
        if (Boolean.TRUE.equals(recorded))
            return RuleOutcome.of(
                    RuleName.ATTENDANCE,
                    RuleVerdict.YES,
                    inputs,
                    "Une présence de l’organisation est enregistrée à l’événement.",
                    "The attendance of the organisation at the event is recorded.");
        return RuleOutcome.of(
                RuleName.ATTENDANCE,
                RuleVerdict.UNDECIDED,
                inputs,
                "Aucune présence n’est enregistrée : une personne la confirme avec la feuille d’émargement signée.",
                "No attendance is recorded: a person confirms it with the signed attendance list.");
    }
}
