package eu.soga.resources.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.FrenchSpacing;
import eu.soga.shared.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a resource in the best language for a reader. @param language language of the title */
@JsonInclude
record KnowledgeDisplay(
        String language, String title, @Nullable String summary) {
    static KnowledgeDisplay of(PublicKnowledge.Text text, List<String> languages) {
        String own = text.defaultLanguage();
        String language = Texts.languageFor(text.title(), languages, own).orElse(own);
        return new KnowledgeDisplay(
                language,
                FrenchSpacing.in(
                        language, Texts.in(text.title(), languages, own).orElse("")),
                FrenchSpacing.inOptional(
                        Texts.languageFor(text.summary(), languages, own).orElse(own),
                        Texts.in(text.summary(), languages, own).orElse(null)));
    }
}
