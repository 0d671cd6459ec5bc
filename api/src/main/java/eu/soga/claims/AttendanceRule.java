package eu.soga.claims;

import eu.soga.claims.RuleOutcome.RuleInputs;
import eu.soga.claims.RuleOutcome.RuleName;
import eu.soga.claims.RuleOutcome.RuleVerdict;
import org.jspecify.annotations.Nullable;

/** Somebody of the organisation was at a covered event: our attendance says so, or a reviewer confirms the list. */
final class AttendanceRule {
    private AttendanceRule() {}

    /** @param recorded what our attendance says; null when nobody asked it */
    static RuleOutcome judge(@Nullable Boolean recorded) {
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
