package eu.soga.shared.text;

import java.util.regex.Pattern;

/**
 * Checks text from outside. Refuses control characters and broken code units, because the database cannot store some of
 * them and logs must not contain the others. Removes invisible characters that change the order of the others.
 */
public final class PlainText {
    /** C0 and C1 controls except tab and line breaks, lone surrogates, and noncharacters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\u0085]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    /** Embeddings, overrides and isolates of the bidirectional algorithm. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /**
     * Zero-width space, word joiner, byte order mark and tags. The two zero-width joiners are kept because some
     * scripts need them within words.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\x{E0001}\\x{E0020}-\\x{E007F}]");

    /** Every character that prints nothing. */
    private static final Pattern BLANK = Pattern.compile(
            "[\\s\\p{Z}\\p{Cf}\\u0085\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]*");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+\\s*");

    private PlainText() {}

    /** True when the text contains a character that every request refuses. */
    public static boolean isForbidden(String text) {
        return FORBIDDEN.matcher(text).find();
    }

    /**
     * Removes invisible characters; returns an empty text when nothing else is left. Cleaning twice changes
     * nothing.
     */
    public static String clean(String text) {
        if (isAscii(text)) return text;
        String seen = UNSEEN.matcher(TURNING.matcher(text).replaceAll("")).replaceAll("");
        return BLANK.matcher(seen).matches() ? "" : seen;
    }

    /** Cleans as {@link #clean} does and replaces each line break by a space. */
    public static String oneLine(String text) {
        return LINE_BREAKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /**
     * Cleans as {@link #clean} does and removes {@linkplain #isForbidden forbidden} characters, for texts of
     * imported files.
     */
    public static String salvaged(String text) {
        return clean(FORBIDDEN.matcher(text).replaceAll(""));
    }

    /**
     * Replaces line breaks and other control characters by their code for a log, so that a text cannot forge a
     * line.
     */
    public static String visible(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden =
                    Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c >= '\u202A' && c <= '\u202E';
            if (hidden && shown == null) shown = new StringBuilder(text.substring(0, i));
            if (shown == null) continue;
            if (hidden) shown.append("\\u").append(String.format("%04X", (int) c));
            else shown.append(c);
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
