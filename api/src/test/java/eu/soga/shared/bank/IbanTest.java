package eu.soga.shared.bank;

import static eu.soga.shared.bank.Iban.IbanProblem.CHECK_DIGITS;
import static eu.soga.shared.bank.Iban.IbanProblem.NATIONAL_KEY;
import static eu.soga.shared.bank.Iban.IbanProblem.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    /** Examples of the registries of these countries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 606",
                "FR7630006000011234567890189",
                "BE68539007547034",
                "ES9121000418450200051332",
                "IT60X0542811101000000123456",
                "PT50000201231234567890154",
                "DE89370400440532013000",
                "nl91 abna 0417 1643 00",
                "RO49AAAA1B31007593840000",
                "MT84MALT011000012345MTLCAST001S"
            })
    void takes_numbers_that_can_exist(String number) {
        assertThat(Iban.problem(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR76",
                "FR763000600001123456789018",
                "XX7630006000011234567890189",
                "hello",
                "FR76 3000 6000 0112 3456 789A",
                "🦆"
            })
    void refuses_what_is_no_number(String number) {
        assertThat(Iban.problem(number)).get().isIn(STRUCTURE, CHECK_DIGITS);
    }

    @Test
    void tells_a_mistyped_digit_from_a_foreign_key() {
        assertThat(Iban.problem("FR7630006000011234567890188")).contains(CHECK_DIGITS);
        assertThat(Iban.problem(withCheckDigits("FR", "30006000011234567890188")))
                .contains(NATIONAL_KEY);
        assertThat(Iban.problem(withCheckDigits("BE", "539007547035"))).contains(NATIONAL_KEY);
        assertThat(Iban.problem(withCheckDigits("ES", "21000418460200051332"))).contains(NATIONAL_KEY);
        assertThat(Iban.problem(withCheckDigits("IT", "Y0542811101000000123456")))
                .contains(NATIONAL_KEY);
        assertThat(Iban.problem(withCheckDigits("PT", "000201231234567890155"))).contains(NATIONAL_KEY);
    }

    @Test
    void finds_every_single_mistyped_digit() {
        String good = "FR7630006000011234567890189";
        Random random = new Random(3);
        for (int i = 2; i < good.length(); i++) {
            char other = (char) ('0' + (good.charAt(i) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Iban.problem(good.substring(0, i) + other + good.substring(i + 1)))
                    .isPresent();
        }
    }

    @Test
    void shows_four_characters_and_no_more() {
        Iban iban = Iban.parse("FR7630006000011234567890189");
        assertThat(iban.toString()).isEqualTo("FR•• •••• 0189");
        assertThatThrownBy(() -> Iban.parse("FR7630006000011234567890188")).hasMessageNotContaining("30006");
    }

    private static String withCheckDigits(String country, String account) {
        StringBuilder digits = new StringBuilder();
        for (char c : (account + country + "00").toCharArray()) digits.append(Character.digit(c, 36));
        int key = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(key) + account;
    }
}
