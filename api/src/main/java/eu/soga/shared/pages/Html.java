package eu.soga.shared.pages;

import java.util.regex.Pattern;

/** Escapes text for HTML and for a data block of a page. */
public final class Html {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Html() {}

    /** Escapes text for element content and for attribute values in double quotes. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Makes JSON safe inside a script element: no text in it can close the element or open a comment. */
    public static String scriptSafe(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** Returns the text on one line, at most {@code length} characters, cut between words with an ellipsis. */
    public static String excerpt(String text, int length) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        if (line.length() <= length) return line;
        int border = line.lastIndexOf(' ', length - 1);
        int end = border > length / 2 ? border : length - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) end--;
        return line.substring(0, end) + "…";
    }
}
