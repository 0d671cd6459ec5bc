package eu.soga.organisations.identifiers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A register that numbers organisations. Each value is checked by its form and, where the register has them, by check
 * digits.
 */
public enum IdentifierScheme {
    /** French legal unit (INSEE): 9 digits, Luhn. */
    @JsonProperty("siren")
    SIREN {
        @Override
        Optional<String> refusalOfNormal(String value) {
            return refuseUnless(DIGITS_9.matcher(value).matches(), "A SIREN has 9 digits.")
                    .or(() -> refuseUnless(CheckDigits.luhn(value), "The check digit of the SIREN is wrong."));
        }
    },
    /** French establishment (INSEE): SIREN + 5 digits, Luhn; those of La Poste, 356000000, by digit sum instead. */
    @JsonProperty("siret")
    SIRET {
        @Override
        Optional<String> refusalOfNormal(String value) {
            return refuseUnless(value.matches("\\d{14}"), "A SIRET has 14 digits.")
                    .or(() -> refuseUnless(
                            CheckDigits.luhn(value.substring(0, 9)) && isEstablishment(value),
                            "The check digit of the SIRET is wrong."));
        }

        private static boolean isEstablishment(String value) {
            return CheckDigits.luhn(value)
                    || value.startsWith(LA_POSTE)
                            && value.chars().map(c -> c - '0').sum() % 5 == 0;
        }
    },
    /**
     * French register of associations: W and 9 characters. The third character is a letter overseas (W9C…) and in
     * Corsica (W2A…).
     */
    @JsonProperty("rna")
    RNA {
        @Override
        Optional<String> refusalOfNormal(String value) {
            return refuseUnless(
                    value.matches("W(?:\\d\\d|9[A-Z]|2[AB])\\d{7}"),
                    "An RNA number is W and 9 digits, such as W751234567.");
        }
    },
    /** EU VAT number with its country prefix; see {@link VatNumbers} for which countries' check digits are known. */
    @JsonProperty("vat")
    VAT {
        @Override
        Optional<String> refusalOfNormal(String value) {
            return VatNumbers.refusal(value);
        }

        @Override
        public String normalise(String raw) {
            String value = super.normalise(raw);
            if (value.startsWith("GR")) {
                return "EL" + value.substring(2);
            }
            return value.matches("BE\\d{9}") ? "BE0" + value.substring(2) : value;
        }
    },
    /** Belgian register of enterprises (BCE/KBO): 10 digits, the last two 97 minus the rest modulo 97. */
    @JsonProperty("bce")
    BCE {
        @Override
        Optional<String> refusalOfNormal(String value) {
            return refuseUnless(value.matches("[01]\\d{9}"), "A BCE number has 10 digits and starts with 0 or 1.")
                    .or(() ->
                            refuseUnless(CheckDigits.belgian(value), "The check digits of the BCE number are wrong."));
        }

        @Override
        public String normalise(String raw) {
            String value = super.normalise(raw);
            value = value.startsWith("BE") ? value.substring(2) : value;
            return DIGITS_9.matcher(value).matches() ? "0" + value : value;
        }
    };

    private static final Pattern DIGITS_9 = Pattern.compile("\\d{9}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}./_-]+");
    private static final String LA_POSTE = "356000000";

    /** Normalises without checking: upper case, without spaces, dots, hyphens and slashes. */
    public String normalise(String raw) {
        return SEPARATORS.matcher(raw).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Returns why the value cannot be such a number, ignoring separators; empty when it can. */
    public Optional<String> refusal(String raw) {
        return refusalOfNormal(normalise(raw));
    }

    abstract Optional<String> refusalOfNormal(String value);

    static Optional<String> refuseUnless(boolean holds, String message) {
        return holds ? Optional.empty() : Optional.of(message);
    }
}
