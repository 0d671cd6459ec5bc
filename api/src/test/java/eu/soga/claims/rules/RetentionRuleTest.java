package eu.soga.claims.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.claims.rules.RetentionRule.ClaimData;
import eu.soga.claims.rules.RetentionRule.Facts;
import eu.soga.claims.rules.RetentionRule.Periods;
import eu.soga.claims.rules.RetentionRule.RetentionBasis;
import eu.soga.claims.rules.RetentionRule.RetentionTerm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionRuleTest {
    private static final Periods PERIODS = new Periods(30, 365, 10, 5, 3);
    private static final LocalDate ENDED = LocalDate.of(2026, 5, 1);

    private static List<RetentionTerm> terms(
            boolean paid, boolean submitted, LocalDate lastEntry, LocalDate balance, Long grant) {
        return RetentionRule.terms(new Facts(paid, submitted, ENDED, lastEntry, balance, grant), PERIODS);
    }

    private static RetentionTerm bank(List<RetentionTerm> terms) {
        return terms.getFirst();
    }

    @Test
    void nothing_of_what_was_paid_goes_before_the_funder_paid_its_balance() {
        assertThat(terms(true, true, ENDED, null, null))
                .allMatch(term -> term.until() == null && term.basis() == RetentionBasis.FUNDER)
                .noneMatch(term -> term.isOver(LocalDate.of(2099, 1, 1)));
    }

    @Test
    void what_was_paid_is_kept_for_the_later_of_funder_and_accounts() {
        assertThat(bank(terms(true, true, ENDED, LocalDate.of(2026, 6, 1), 6_000_001L)))
                .isEqualTo(new RetentionTerm(ClaimData.BANK, LocalDate.of(2037, 1, 1), RetentionBasis.ACCOUNTING));
        // a balance that comes late
        assertThat(bank(terms(true, true, ENDED, LocalDate.of(2034, 6, 1), 6_000_001L)))
                .isEqualTo(new RetentionTerm(ClaimData.BANK, LocalDate.of(2039, 6, 2), RetentionBasis.FUNDER));
        assertThat(bank(terms(true, true, ENDED, LocalDate.of(2034, 6, 1), 6_000_000L)))
                .isEqualTo(new RetentionTerm(ClaimData.BANK, LocalDate.of(2037, 6, 2), RetentionBasis.FUNDER));
    }

    @Test
    void without_payment_bank_data_and_drafts_go_after_a_month_and_the_rest_after_a_year() {
        assertThat(terms(false, true, null, null, null))
                .extracting(RetentionTerm::until)
                .containsExactly(ENDED.plusDays(30), ENDED.plusDays(365), ENDED.plusDays(365));
        assertThat(terms(false, false, null, null, null))
                .extracting(RetentionTerm::until)
                .containsOnly(ENDED.plusDays(30));
    }

    @Test
    void an_order_that_failed_is_in_the_accounts_all_the_same() {
        assertThat(terms(false, true, LocalDate.of(2025, 12, 31), null, null))
                .allMatch(term ->
                        term.until().equals(LocalDate.of(2036, 1, 1)) && term.basis() == RetentionBasis.ACCOUNTING);
    }
}
