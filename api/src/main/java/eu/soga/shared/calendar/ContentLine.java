package eu.soga.shared.calendar;

import java.io.IOException;

/** Escapes and folds one line of iCalendar: RFC 5545 §3.1 and §3.3.11, RFC 6868. */
final class ContentLine {

    private static final int MAX_OCTETS = 75;
    private static final int REPLACEMENT = 0xFFFD;

    private ContentLine() {}

    /**
     * Escapes a TEXT value. Every line break becomes {@code \n}; other control characters, which TEXT cannot
     * contain, are removed.
     */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) c);
                case '\n', '\r', 0x2028, 0x2029, 0x85 -> escaped.append("\\n");
                default -> appendPrintable(escaped, c);
            }
        });
        return escaped.toString();
    }

    /** Escapes a parameter's value: quotes, circumflexes and line breaks are written with a circumflex (RFC 6868). */
    static String escapeParameter(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        value.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '^' -> escaped.append("^^");
                case '"' -> escaped.append("^'");
                case '\n', '\r', 0x2028, 0x2029, 0x85 -> escaped.append("^n");
                default -> appendPrintable(escaped, c);
            }
        });
        return escaped.toString();
    }

    /** Appends the line in pieces of at most 75 octets of UTF-8, each ended by CRLF. Never splits a character. */
    static void fold(CharSequence line, Appendable out) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = Character.codePointAt(line, i);
            i += Character.charCount(c);
            int printed = isLoneSurrogate(c) ? REPLACEMENT : c;
            int width = printed < 0x80 ? 1 : printed < 0x800 ? 2 : printed < 0x10000 ? 3 : 4;
            if (octets + width > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(Character.toString(printed));
            octets += width;
        }
        out.append("\r\n");
    }

    private static void appendPrintable(StringBuilder escaped, int c) {
        if (!Character.isISOControl(c) || c == '\t') {
            escaped.appendCodePoint(c);
        }
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
