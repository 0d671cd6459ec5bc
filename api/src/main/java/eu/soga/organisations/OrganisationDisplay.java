package eu.soga.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's texts resolved for a reader.
 *
 * @param language in which the description was found
 * @param descriptionHtml sanitised HTML of the Markdown; null when nothing was written
 */
@JsonInclude
record OrganisationDisplay(String language, @Nullable String descriptionHtml) {
    static OrganisationDisplay of(Organisation organisation, List<String> preferred) {
        return Texts.languageFor(organisation.description, preferred, organisation.defaultLanguage)
                .map(language ->
                        new OrganisationDisplay(language, Markdown.toHtml(organisation.description.get(language))))
                .orElseGet(() -> new OrganisationDisplay(organisation.defaultLanguage, null));
    }
}
