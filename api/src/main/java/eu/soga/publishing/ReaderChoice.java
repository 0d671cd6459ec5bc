package eu.soga.publishing;

import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a reader, chosen by hand or sent by the browser.
 *
 * @param chosen the language named in the address; null when only the browser spoke
 * @param languages best first, never empty
 */
record ReaderChoice(@Nullable String chosen, List<String> languages) {
    /** A language in the address goes before those of the browser; one that does not exist counts for nothing. */
    static ReaderChoice of(@Nullable String lang, ReaderLanguages reader) {
        boolean known = lang != null && Texts.LANGUAGES.contains(lang);
        List<String> languages = new ArrayList<>(reader.inOrder());
        if (!known) return new ReaderChoice(null, languages);
        languages.remove(lang);
        languages.addFirst(lang);
        return new ReaderChoice(lang, languages);
    }
}
