package eu.soga.publishing;

import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a reader.
 *
 * @param chosen the language in the address; null when there is none
 * @param languages best first, never empty
 */
public record ReaderChoice(@Nullable String chosen, List<String> languages) {
    /** A known language in the address comes before those of the browser; an unknown one is ignored. */
    public static ReaderChoice of(@Nullable String lang, ReaderLanguages reader) {
        boolean known = lang != null && Texts.LANGUAGES.contains(lang);
        List<String> languages = new ArrayList<>(reader.inOrder());
        if (!known) return new ReaderChoice(null, languages);
        languages.remove(lang);
        languages.addFirst(lang);
        return new ReaderChoice(lang, languages);
    }
}
