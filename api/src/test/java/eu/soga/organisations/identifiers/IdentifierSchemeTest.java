package eu.soga.organisations.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierSchemeTest {

    @ParameterizedTest
    @CsvSource({
        // La Poste, INSEE, DINUM: public bodies
        "SIREN, 356 000 000, 356000000",
        "SIREN, 120027016, 120027016",
        "SIREN, 130.025.265, 130025265",
        "SIRET, 12002701600563, 12002701600563",
        "SIRET, 130 025 265 00013, 13002526500013",
        // La Poste: head office by Luhn, another establishment by a digit sum that is a multiple of five
        "SIRET, 35600000000048, 35600000000048",
        "SIRET, 35600000049837, 35600000049837",
        "RNA, w751234567, W751234567",
        "RNA, W9C1000188, W9C1000188",
        "RNA, W2A1000001, W2A1000001",
        // ministries and public companies
        "BCE, 0308.357.159, 0308357159",
        "BCE, BE 0403.170.701, 0403170701",
        "BCE, 403170701, 0403170701",
        "BCE, 0206731645, 0206731645",
        "VAT, FR 40 303 265 045, FR40303265045",
        "VAT, FR85120027016, FR85120027016",
        "VAT, FR0E732829320, FR0E732829320",
        "VAT, FR3F732829320, FR3F732829320",
        "VAT, BE 0403.170.701, BE0403170701",
        "VAT, BE403170701, BE0403170701",
        "VAT, DE 136 695 976, DE136695976",
        "VAT, ES B-58378431, ESB58378431",
        "VAT, ES12345678Z, ES12345678Z",
        "VAT, ESX1234567L, ESX1234567L",
        "VAT, IT 00743110157, IT00743110157",
        "VAT, NL004495445B01, NL004495445B01",
        "VAT, NL000099998B57, NL000099998B57",
        "VAT, PT501964843, PT501964843",
        "VAT, LU15027442, LU15027442",
        "VAT, ATU13585627, ATU13585627",
        "VAT, PL 856-734-62-15, PL8567346215",
        "VAT, GR 094259216, EL094259216",
        "VAT, IE6433435F, IE6433435F",
        "VAT, SE556188840401, SE556188840401",
        "VAT, CY10259033P, CY10259033P",
        "VAT, RO18547290, RO18547290"
    })
    void accepts_and_normalises(IdentifierScheme scheme, String typed, String value) {
        assertThat(scheme.refusal(typed)).isEmpty();
        assertThat(Identifier.of(scheme, typed)).isEqualTo(new Identifier(scheme, value));
        assertThat(scheme.normalise(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, 356000001, check digit",
        "SIREN, 35600000, 9 digits",
        "SIREN, ٣٥٦٠٠٠٠٠٠, 9 digits",
        "SIREN, '', 9 digits",
        "SIRET, 12002701600564, check digit",
        "SIRET, 35600000049838, check digit",
        "SIRET, 35600100049837, check digit",
        "SIRET, 120027016, 14 digits",
        "RNA, 751234567, W and 9 digits",
        "RNA, W75123456, W and 9 digits",
        "RNA, W7C1234567, W and 9 digits",
        "RNA, WA51234567, W and 9 digits",
        "BCE, 0403170702, check digits",
        "BCE, 2403170701, starts with 0 or 1",
        "VAT, '', EU country",
        "VAT, F, EU country",
        "VAT, 40303265045, EU country",
        "VAT, US123456789, EU country",
        "VAT, FR41303265045, check digits",
        "VAT, FR40303265046, check digits",
        "VAT, FR0A732829320, check digits",
        "VAT, FRO0303265045, form",
        "VAT, FR303265045, form",
        "VAT, BE0403170702, check digits",
        "VAT, DE136695977, check digits",
        "VAT, DE036695976, form",
        "VAT, ESB58378432, check digits",
        "VAT, ES12345678A, check digits",
        "VAT, IT00743110158, check digits",
        "VAT, NL004495446B01, check digits",
        "VAT, PT501964844, check digits",
        "VAT, LU15027443, check digits",
        "VAT, ATU13585628, check digits",
        "VAT, PL8567346216, check digits",
        "VAT, SE556188840402, form"
    })
    void refuses_and_says_why(IdentifierScheme scheme, String typed, String why) {
        assertThat(scheme.refusal(typed))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains(why));
        assertThatThrownBy(() -> Identifier.of(scheme, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, 120027016",
        "SIRET, 12002701600563",
        "BCE, 0403170701",
        "VAT, FR40303265045",
        "VAT, DE136695976",
        "VAT, ESB58378431",
        "VAT, IT00743110157",
        "VAT, ATU13585627"
    })
    void notices_any_single_wrong_digit(IdentifierScheme scheme, String value) {
        for (int i = 0; i < value.length(); i++) {
            for (char digit = '0'; digit <= '9' && Character.isDigit(value.charAt(i)); digit++) {
                String typed = value.substring(0, i) + digit + value.substring(i + 1);
                assertThat(scheme.refusal(typed).isEmpty()).as(typed).isEqualTo(typed.equals(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BG", "CZ", "DK", "EE", "FI", "HR", "HU", "LT", "LV", "MT", "SI", "SK", "XI"})
    void knows_every_country_of_vies(String country) {
        assertThat(IdentifierScheme.VAT.refusal(country + "x"))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("form"));
    }

    @Test
    void survives_text_that_is_no_number_at_all() {
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            assertThat(scheme.refusal("😀".repeat(1000))).isPresent();
            assertThat(scheme.refusal("9".repeat(100_000))).isPresent();
        }
    }
}
