package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.shared.bank.SepaText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Only an account that the organisation holds is paid; a natural person's is refused. */
public final class AccountRule {
    /** Words that say nothing about which organisation it is. */
    private static final Set<String> EVERYDAY = Set.of(
            "THE",
            "OF",
            "LA",
            "LE",
            "LES",
            "L",
            "DE",
            "DES",
            "DU",
            "D",
            "ET",
            "AND",
            "ASSOCIATION",
            "ASSO",
            "SCIC",
            "SCOP",
            "SAS",
            "SARL",
            "ASBL",
            "EV",
            "E",
            "V");

    private AccountRule() {}

    /**
     * Judges the account.
     *
     * @param ofOrganisation false when the claimant says that a natural person holds it; null when nobody said
     * @param holder name exactly as the bank has it; null when no account was given
     * @param names name and aliases of the organisation
     */
    public static RuleOutcome judge(
            @Nullable Boolean ofOrganisation, @Nullable String holder, Collection<String> names) {
        String named = names.isEmpty() ? null : names.iterator().next();
        RuleInputs inputs =
                new RuleInputs(null, null, null, null, null, ofOrganisation, null, null, null, holder, named);
        if (Boolean.FALSE.equals(ofOrganisation))
            return outcome(
                    RuleVerdict.NO,
                    inputs,
                    "Le compte d’une personne n’est pas payé : donnez celui de l’organisation.",
                    "The account of a person is not paid: give the organisation’s.");
        if (holder == null || ofOrganisation == null)
            return outcome(
                    RuleVerdict.UNDECIDED,
                    inputs,
                    "Il faut un compte dont l’organisation est titulaire.",
                    "An account held by the organisation is needed.");
        if (names.stream().anyMatch(name -> resembles(holder, name)))
            return outcome(
                    RuleVerdict.YES,
                    inputs,
                    "Le titulaire du compte porte le nom de l’organisation.",
                    "The holder of the account has the name of the organisation.");
        return outcome(
                RuleVerdict.UNDECIDED,
                inputs,
                "Le titulaire du compte porte un autre nom que l’organisation : une personne décide, avec une raison.",
                "The holder of the account has another name than the organisation: a person decides, with a reason.");
    }

    /** True when one name has every telling word of the other. */
    private static boolean resembles(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) return SepaText.name(one).equalsIgnoreCase(SepaText.name(other));
        return words.containsAll(others) || others.containsAll(words);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(SepaText.name(name).toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty() && !EVERYDAY.contains(word))
                .collect(Collectors.toSet());
    }

    private static RuleOutcome outcome(RuleVerdict verdict, RuleInputs inputs, String french, String english) {
        return RuleOutcome.of(RuleName.ACCOUNT, verdict, inputs, french, english);
    }
}
