package eu.soga.shared.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for spaces of French punctuation: a space before : ; ! ? » and after « does not break, so that no line
 * starts with a mark. Texts keep what was written; this is applied where they are shown.
 */
public final class FrenchSpacing {
    private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[:;!?»](?:[\\s<)»]|$))");
    private static final Pattern AFTER_OPENING = Pattern.compile("(?<=«) ");

    private FrenchSpacing() {}

    /** Returns the text, with no-break spaces when its language is French. Also for HTML, whose tags stay as they are. */
    public static String in(String language, String text) {
        if (!language.equals("fr")) return text;
        return AFTER_OPENING
                .matcher(BEFORE_MARK.matcher(text).replaceAll("\u00a0"))
                .replaceAll("\u00a0");
    }

    /** Does the same; null stays null. */
    public static @Nullable String inOptional(String language, @Nullable String text) {
        return text == null ? null : in(language, text);
    }
}
