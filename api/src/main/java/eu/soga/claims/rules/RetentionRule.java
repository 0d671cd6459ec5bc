package eu.soga.claims.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long each kind of personal data of a claim is kept, and why. Pure: the facts and the settings decide. */
public final class RetentionRule {
    /** Up to this grant the funder's period is the short one. */
    static final long SMALL_GRANT_CENTS = 6_000_000;

    private RetentionRule() {}

    /** Kinds of personal data in a claim. */
    public enum ClaimData {
        /** Account numbers and their holders, also in payment orders. */
        BANK,
        /** Names and bytes of documents. */
        DOCUMENTS,
        /** Who acted for the organisation, and what people wrote. */
        PEOPLE
    }

    /** Why something is kept, or was erased. */
    public enum RetentionBasis {
        /** Regulation (EU, Euratom) 2024/2509, article 133: five years after the funder's balance, three up to 60,000 EUR. */
        FUNDER("Regulation (EU, Euratom) 2024/2509, article 133"),
        /** Code de commerce, L123-22: ten years for what the accounts rest on. */
        ACCOUNTING("Code de commerce, article L123-22"),
        /** The association's own rule; no law asks for it. */
        ASSOCIATION("Rule of the association"),
        /** The organisation asked for it (Regulation (EU) 2016/679, article 17). */
        REQUEST("Request of the organisation (Regulation (EU) 2016/679, article 17)");

        private final String law;

        RetentionBasis(String law) {
            this.law = law;
        }

        /** The source, as a dossier names it. */
        public String law() {
            return law;
        }
    }

    /**
     * Until when a kind is kept.
     *
     * @param until the first day on which it may go; null while the funder's balance is not recorded
     * @param basis of the period that ends last
     */
    @JsonInclude
    public record RetentionTerm(ClaimData kind, @Nullable LocalDate until, RetentionBasis basis) {
        /** True when it may go. */
        public boolean isOver(LocalDate today) {
            return until != null && !until.isAfter(today);
        }
    }

    /**
     * What the terms depend on.
     *
     * @param paid it was paid, and is closed
     * @param submitted false for a draft that ended
     * @param ended when it was closed, refused, withdrawn or expired; of a refusal, the end of the delay for an appeal if
     *     that is later
     * @param lastEntry day of its last entry in the journal; null for none
     * @param balancePaid when the funder paid its balance; null while nobody recorded it
     * @param grantCents the funder's grant; null exactly when that day is
     */
    public record Facts(
            boolean paid,
            boolean submitted,
            LocalDate ended,
            @Nullable LocalDate lastEntry,
            @Nullable LocalDate balancePaid,
            @Nullable Long grantCents) {}

    /** The periods, as the operator sets them. */
    public record Periods(int bankDays, int unpaidDays, int accountYears, int fundedYears, int smallFundedYears) {}

    /** Returns the term of each kind of a claim that is over. */
    public static List<RetentionTerm> terms(Facts facts, Periods periods) {
        List<RetentionTerm> terms = new ArrayList<>();
        for (ClaimData kind : ClaimData.values()) terms.add(term(kind, facts, periods));
        return terms;
    }

    private static RetentionTerm term(ClaimData kind, Facts facts, Periods periods) {
        RetentionTerm own = facts.paid ? funded(kind, facts, periods) : unpaid(kind, facts, periods);
        if (own.until == null || facts.lastEntry == null) return own;
        LocalDate last = facts.paid && facts.ended.isAfter(facts.lastEntry) ? facts.ended : facts.lastEntry;
        LocalDate accounts = LocalDate.of(last.getYear() + 1 + periods.accountYears, 1, 1);
        return accounts.isAfter(own.until) ? new RetentionTerm(kind, accounts, RetentionBasis.ACCOUNTING) : own;
    }

    private static RetentionTerm funded(ClaimData kind, Facts facts, Periods periods) {
        if (facts.balancePaid == null || facts.grantCents == null)
            return new RetentionTerm(kind, null, RetentionBasis.FUNDER);
        int years = facts.grantCents <= SMALL_GRANT_CENTS ? periods.smallFundedYears : periods.fundedYears;
        return new RetentionTerm(kind, facts.balancePaid.plusYears(years).plusDays(1), RetentionBasis.FUNDER);
    }

    private static RetentionTerm unpaid(ClaimData kind, Facts facts, Periods periods) {
        boolean shortly = kind == ClaimData.BANK || !facts.submitted;
        return new RetentionTerm(
                kind,
                facts.ended.plusDays(shortly ? periods.bankDays : periods.unpaidDays),
                RetentionBasis.ASSOCIATION);
    }
}
