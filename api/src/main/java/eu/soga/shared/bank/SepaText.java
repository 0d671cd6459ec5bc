package eu.soga.shared.bank;

import eu.soga.shared.text.Transliteration;
import java.util.regex.Pattern;

/** Writes texts in the characters that every bank of SEPA takes. */
public final class SepaText {
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REMITTANCE = 140;
    private static final Pattern OTHER = Pattern.compile("[^a-zA-Z0-9/\\-?:().,'+ ]");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9\\-?:().,'+ ]+(/[a-zA-Z0-9\\-?:().,'+ ]+)*");

    private SepaText() {}

    /** The name of a party: at most 70 characters. */
    public static String name(String text) {
        return written(text, LONGEST_NAME);
    }

    /** What the receiver reads: at most 140 characters. */
    public static String remittance(String text) {
        return written(text, LONGEST_REMITTANCE);
    }

    /** True for an identification: at most 35 characters, no slash at its ends, no two slashes in a row. */
    public static boolean isId(String text) {
        return text.length() <= 35 && ID.matcher(text).matches() && !text.isBlank();
    }

    private static String written(String text, int longest) {
        String plain = Transliteration.ascii(text)
                .replace('&', '+')
                .replace('’', '\'')
                .replace('–', '-')
                .replace('—', '-')
                .replace('_', '-')
                .replace('"', '\'')
                .replace('«', '\'')
                .replace('»', '\'');
        String cleaned = OTHER.matcher(plain)
                .replaceAll(" ")
                .replaceAll("/{2,}", "/")
                .replaceAll(" {2,}", " ")
                .strip();
        String cut = cleaned.length() > longest ? cleaned.substring(0, longest) : cleaned;
        return cut.replaceAll("^[/ ]+|[/ ]+$", "");
    }
}
