package eu.soga.resources.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource's texts resolved for a reader. @param language in which the title was found */
@JsonInclude
record KnowledgeDisplay(
        String language, String title, @Nullable String summary) {
    static KnowledgeDisplay of(PublicKnowledge.Text text, List<String> languages) {
        String own = text.defaultLanguage();
        return new KnowledgeDisplay(
                Texts.languageFor(text.title(), languages, own).orElse(own),
                Texts.in(text.title(), languages, own).orElse(""),
                Texts.in(text.summary(), languages, own).orElse(null));
    }
}
