package eu.soga.organisations.identifiers;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Checks EU VAT numbers by the formats the Commission publishes for VIES. Check digits are verified for AT, BE, DE, ES,
 * FR, IT, LU, NL, PL and PT; for other countries only the form.
 */
final class VatNumbers {

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "[1-9]\\d{8}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "\\d{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "[1-9]\\d{8}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{10}01"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    private static final Map<String, Predicate<String>> CHECKS = Map.ofEntries(
            entry("AT", VatNumbers::austrian),
            entry("BE", CheckDigits::belgian),
            entry("DE", CheckDigits::mod11And10),
            entry("ES", VatNumbers::spanish),
            entry("FR", VatNumbers::french),
            entry("IT", CheckDigits::luhn),
            entry("LU", n -> Integer.parseInt(n.substring(0, 6)) % 89 == Integer.parseInt(n.substring(6))),
            entry("NL", VatNumbers::dutch),
            entry("PL", n -> CheckDigits.weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == CheckDigits.at(n, 9)),
            entry("PT", VatNumbers::portuguese));

    private static final String FRENCH_KEYS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SPANISH_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_BODIES = "JABCDEFGHI";

    private VatNumbers() {}

    /** Returns why a normalised number is refused; empty when it is accepted. */
    static Optional<String> refusal(String value) {
        String country = value.length() < 2 ? "" : value.substring(0, 2);
        Pattern form = FORMS.get(country);
        if (form == null) {
            return Optional.of("A VAT number starts with the code of an EU country, such as FR.");
        }
        String number = value.substring(2);
        if (!form.matcher(number).matches()) {
            return Optional.of("This is not the form of a VAT number of %s.".formatted(country));
        }
        Predicate<String> check = CHECKS.get(country);
        return check == null || check.test(number)
                ? Optional.empty()
                : Optional.of("The check digits of the VAT number are wrong.");
    }

    /** Checks Austria: Luhn's digit sum over seven digits plus four, completed to the next multiple of ten. */
    private static boolean austrian(String number) {
        int sum = CheckDigits.luhnSum(number.substring(1, 8)) + 4;
        return (10 - sum % 10) % 10 == CheckDigits.at(number, 8);
    }

    /** Checks France: a SIREN after a key of two digits or, since those ran out, letters. */
    private static boolean french(String number) {
        String siren = number.substring(2);
        long value = Long.parseLong(siren);
        // Monaco's numbers share the prefix but contain no SIREN
        if (!siren.startsWith("000") && !CheckDigits.luhn(siren)) {
            return false;
        }
        if (Character.isDigit(number.charAt(0)) && Character.isDigit(number.charAt(1))) {
            return Integer.parseInt(number.substring(0, 2)) == (12 + 3 * value) % 97;
        }
        int first = FRENCH_KEYS.indexOf(number.charAt(0));
        int second = FRENCH_KEYS.indexOf(number.charAt(1));
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (value + 1 + key / 11) % 11 == key % 11;
    }

    /** Checks Spain: NIF and NIE of persons, CIF of bodies, whose control character may be a digit or a letter. */
    private static boolean spanish(String number) {
        char first = number.charAt(0);
        char last = number.charAt(8);
        if (Character.isDigit(first) || "KLMXYZ".indexOf(first) >= 0) {
            int lead = "XYZ".indexOf(first);
            String digits =
                    Character.isDigit(first) ? number.substring(0, 8) : (lead < 0 ? "" : lead) + number.substring(1, 8);
            return SPANISH_PERSONS.charAt(Integer.parseInt(digits) % 23) == last;
        }
        if ("ABCDEFGHJNPQRSUVW".indexOf(first) < 0) {
            return false;
        }
        int control = (10 - CheckDigits.luhnSum(number.substring(1, 8) + "0") % 10) % 10;
        return last == '0' + control || last == SPANISH_BODIES.charAt(control);
    }

    /** Checks the Netherlands: modulo 11 over the nine digits, or since 2020 modulo 97 over the whole number. */
    private static boolean dutch(String number) {
        int sum = CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2);
        return sum % 11 == CheckDigits.at(number, 8) || CheckDigits.mod97And10("NL" + number);
    }

    private static boolean portuguese(String number) {
        int check = 11 - CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == CheckDigits.at(number, 8);
    }

    private static Map.Entry<String, Pattern> form(String country, String regex) {
        return entry(country, Pattern.compile(regex));
    }
}
