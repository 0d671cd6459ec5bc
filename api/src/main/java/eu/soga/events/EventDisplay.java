package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event's texts in the reader's language.
 *
 * @param language language of the title
 * @param descriptionHtml sanitised HTML of the Markdown; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDisplay(
        String language,
        String title,
        @Nullable String summary,
        @Nullable String descriptionHtml) {

    /**
     * Returns title, summary and description, each in the first of these languages it exists in, else in the
     * event's own.
     */
    public static EventDisplay full(EventContent event, List<String> languages) {
        EventDisplay brief = brief(event, event.title, languages);
        String html = Texts.in(event.description, languages, event.defaultLanguage)
                .map(Markdown::toHtml)
                .orElse(null);
        return new EventDisplay(brief.language, brief.title, brief.summary, html);
    }

    /**
     * Returns title and summary, each in the first of these languages it exists in, else in the event's own. The
     * title may be that of one date.
     */
    static EventDisplay brief(EventContent event, Map<String, String> title, List<String> languages) {
        String own = event.defaultLanguage;
        return new EventDisplay(
                Texts.languageFor(title, languages, own).orElse(own),
                Texts.in(title, languages, own).orElse(""),
                Texts.in(event.summary, languages, own).orElse(null),
                null);
    }
}
