package eu.soga.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Structured creditor references (ISO 11649): {@code RF}, two check digits, then up to 21 letters and digits. A payer
 * who mistypes one character, or swaps two, names no other reference.
 */
@ApplicationScoped
public class DuesReferences {
    private static final Pattern FORM = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final Pattern WITHIN = Pattern.compile("(?i)RF[ ]?(?:\\d[ ]?){2}(?:[A-Z0-9][ ]?){9}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private final EntityManager entities;

    DuesReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** One that was never given before. */
    String next() {
        long number = ((Number) entities.createNativeQuery("SELECT nextval('dues_reference_number')")
                        .getSingleResult())
                .longValue();
        return of("D%08d".formatted(number));
    }

    /** The reference with these letters and digits. */
    static String of(String body) {
        int check = 98 - digits(body + "RF00").mod(MODULUS).intValue();
        return "RF%02d%s".formatted(check, body);
    }

    /** True when form and check digits are right. */
    static boolean isValid(String reference) {
        return FORM.matcher(reference).matches()
                && digits(reference.substring(4) + reference.substring(0, 4))
                                .mod(MODULUS)
                                .intValue()
                        == 1;
    }

    /** The first reference of ours in what a payer wrote, spaces and small letters allowed. */
    public static Optional<String> in(String text) {
        return WITHIN.matcher(text)
                .results()
                .map(found -> found.group().replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(DuesReferences::isValid)
                .findFirst();
    }

    /** Letters count from 10 on. */
    private static BigInteger digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString());
    }
}
