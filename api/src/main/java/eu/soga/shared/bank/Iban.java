package eu.soga.shared.bank;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * An international bank account number that can exist: its structure per country, its check digits, and the national key
 * where there is one (France, Monaco, Belgium, Spain, Italy, San Marino, Portugal). Its text shows four characters only.
 */
public final class Iban {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u202f.-]+");
    private static final int[] SPANISH = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

    /** Values of 0-9 and A-Z at odd places of an Italian account. */
    private static final int[] ITALIAN = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23
    };

    private final String number;

    private Iban(String number) {
        this.number = number;
    }

    /** Why a number is refused. */
    public enum IbanProblem {
        /** Not two letters, two digits and the characters of that country. */
        STRUCTURE,
        /** A digit was mistyped: the international check digits do not fit. */
        CHECK_DIGITS,
        /** The international check digits fit, the country's own do not. */
        NATIONAL_KEY
    }

    /** Returns what is wrong with a number as typed; empty when it can exist. */
    public static Optional<IbanProblem> problem(String typed) {
        String number = normalised(typed);
        boolean shaped = number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}");
        if (!shaped || !IBANValidator.getInstance().hasValidator(number)) return Optional.of(IbanProblem.STRUCTURE);
        if (remainder(number.substring(4) + number.substring(0, 4)) != 1) return Optional.of(IbanProblem.CHECK_DIGITS);
        if (!IBANValidator.getInstance().isValid(number)) return Optional.of(IbanProblem.STRUCTURE);
        return nationalKeyFits(number) ? Optional.empty() : Optional.of(IbanProblem.NATIONAL_KEY);
    }

    /** @throws IllegalArgumentException when {@link #problem} names one; the message has no digit of it */
    public static Iban parse(String typed) {
        if (problem(typed).isPresent()) throw new IllegalArgumentException("this is no account number");
        return new Iban(normalised(typed));
    }

    /** The whole number. Only the vault and the bank's file read it. */
    public String full() {
        return number;
    }

    public String country() {
        return number.substring(0, 2);
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** Country and last four characters: {@code FR•• •••• 0189}. */
    @Override
    public String toString() {
        return masked(country(), lastFour());
    }

    /** Returns what is shown of an account. */
    public static String masked(String country, String lastFour) {
        return country + "•• •••• " + lastFour;
    }

    private static String normalised(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean nationalKeyFits(String number) {
        String account = number.substring(4);
        return switch (number.substring(0, 2)) {
            case "FR", "MC" -> french(account);
            case "BE" -> belgian(account);
            case "ES" -> spanish(account);
            case "IT", "SM" -> italian(account);
            case "PT" -> new BigInteger(account).mod(BigInteger.valueOf(97)).intValue() == 1;
            default -> true;
        };
    }

    /** Clé RIB: letters count as digits of three rows A-I, J-R, S-Z, the last of which begins with 2. */
    private static boolean french(String account) {
        StringBuilder digits = new StringBuilder();
        for (char c : account.toCharArray()) {
            if (c <= '9') digits.append(c);
            else if (c <= 'R') digits.append((c - 'A') % 9 + 1);
            else digits.append(c - 'S' + 2);
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 0;
    }

    private static boolean belgian(String account) {
        int rest = (int) (Long.parseLong(account.substring(0, 10)) % 97);
        return (rest == 0 ? 97 : rest) == Integer.parseInt(account.substring(10));
    }

    private static boolean spanish(String account) {
        return spanish("00" + account.substring(0, 8), account.charAt(8))
                && spanish(account.substring(10), account.charAt(9));
    }

    private static boolean spanish(String ten, char key) {
        int sum = 0;
        for (int i = 0; i < 10; i++) sum += (ten.charAt(i) - '0') * SPANISH[i];
        int digit = 11 - sum % 11;
        return key - '0' == (digit == 11 ? 0 : digit == 10 ? 1 : digit);
    }

    private static boolean italian(String account) {
        int sum = 0;
        for (int i = 1; i < account.length(); i++) {
            char c = account.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 1 ? ITALIAN[c <= '9' ? c - '0' : c - 'A' + 10] : value;
        }
        return account.charAt(0) == 'A' + sum % 26;
    }

    private static int remainder(String text) {
        int rest = 0;
        for (char c : text.toCharArray()) {
            int value = Character.digit(c, 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }
}
