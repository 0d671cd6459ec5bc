package eu.soga.organisations.identifiers;

import java.util.stream.IntStream;

/** Arithmetic of check digits. Callers must have checked that arguments are digits of the right length. */
final class CheckDigits {

    private CheckDigits() {}

    /**
     * Checks Luhn's rule (ISO/IEC 7812-1 annex B): double every second digit from the right, sum the digits; the
     * sum must be a multiple of ten.
     */
    static boolean luhn(String digits) {
        return luhnSum(digits) % 10 == 0;
    }

    static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = at(digits, digits.length() - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }

    /** Checks ISO/IEC 7064 MOD 11,10. */
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + at(digits, i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + at(digits, digits.length() - 1)) % 10 == 1;
    }

    /** Checks ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35). */
    static boolean mod97And10(String value) {
        int rest = 0;
        for (char c : value.toCharArray()) {
            int digit = Character.getNumericValue(c);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest == 1;
    }

    /** Checks the Belgian rule: the last two digits are 97 minus the others modulo 97. */
    static boolean belgian(String digits) {
        int split = digits.length() - 2;
        return 97 - Long.parseLong(digits.substring(0, split)) % 97 == Long.parseLong(digits.substring(split));
    }

    /** Returns the sum of digits times weights, from the left. */
    static int weighted(String digits, int... weights) {
        return IntStream.range(0, weights.length)
                .map(i -> weights[i] * at(digits, i))
                .sum();
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
