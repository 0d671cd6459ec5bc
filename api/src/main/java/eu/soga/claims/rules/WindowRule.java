package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scheme takes claims at this instant; after the deadline, for the hours of grace, with a reason. */
public final class WindowRule {
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' H 'h' mm", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private WindowRule() {}

    /** Judges the instant. @param lateReason why the claim comes after the deadline; null when it has none */
    public static RuleOutcome judge(Instant now, @Nullable String lateReason, ClaimWindow window) {
        RuleInputs inputs =
                new RuleInputs(null, null, null, null, null, null, null, now, window.deadline(), null, null);
        return switch (window.at(now)) {
            case NOT_YET ->
                outcome(
                        RuleVerdict.NO,
                        inputs,
                        "Les demandes ne sont pas encore ouvertes.",
                        "Claims are not open yet.");
            case OPEN ->
                window.deadline() == null
                        ? outcome(
                                RuleVerdict.YES,
                                inputs,
                                "Les demandes sont ouvertes ; aucune date limite n’est publiée.",
                                "Claims are open; no deadline is published.")
                        : outcome(
                                RuleVerdict.YES,
                                inputs,
                                "Les demandes sont ouvertes jusqu’au " + said(window, FRENCH) + ".",
                                "Claims are open until " + said(window, ENGLISH) + ".");
            case LATE ->
                lateReason == null || lateReason.isBlank()
                        ? outcome(
                                RuleVerdict.UNDECIDED,
                                inputs,
                                "La date limite du " + said(window, FRENCH)
                                        + " est passée : dites pourquoi la demande est tardive.",
                                "The deadline of " + said(window, ENGLISH) + " is over: say why the claim is late.")
                        : outcome(
                                RuleVerdict.YES,
                                inputs,
                                "La demande est tardive, avec une raison, dans le délai de grâce.",
                                "The claim is late, with a reason, within the hours of grace.");
            case CLOSED ->
                outcome(
                        RuleVerdict.NO,
                        inputs,
                        "Les demandes sont closes depuis le " + said(window, FRENCH) + ".",
                        "Claims closed on " + said(window, ENGLISH) + ".");
        };
    }

    private static String said(ClaimWindow window, DateTimeFormatter format) {
        return ZonedDateTime.ofInstant(window.deadline(), ZoneId.of(window.zone()))
                .format(format);
    }

    private static RuleOutcome outcome(RuleVerdict verdict, RuleInputs inputs, String french, String english) {
        return RuleOutcome.of(RuleName.WINDOW, verdict, inputs, french, english);
    }
}
