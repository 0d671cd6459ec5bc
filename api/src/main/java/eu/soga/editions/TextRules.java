package eu.soga.editions;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what breaks a rule in a request, so that all of it is told at once. */
final class TextRules {
    private final List<Violation> broken = new ArrayList<>();

    void refuse(String pointer, String message) {
        broken.add(new Violation(pointer, message));
    }

    /** Refuses keys that are no languages. */
    TextRules languages(String pointer, Map<String, String> texts) {
        for (String unknown : Texts.unknownLanguages(texts))
            refuse(pointer + "/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr».");
        return this;
    }

    /** Refuses texts without one in this language. */
    TextRules required(String pointer, Map<String, String> texts, String language) {
        languages(pointer, texts);
        String text = texts.get(language);
        if (text == null || text.isBlank())
            refuse(pointer + "/" + language, "Write it in «" + language + "» at least.");
        return this;
    }

    void check(boolean holds, String pointer, String message) {
        if (!holds) refuse(pointer, message);
    }

    /** @throws DomainException 400 with everything that was refused */
    void require() {
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
    }

    /** Returns the texts to store; expects that {@link #languages} accepted them. */
    static Map<String, String> clean(Map<String, String> texts) {
        return new LinkedHashMap<>(Texts.clean(new LinkedHashMap<>(texts)));
    }
}
