package eu.soga.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An event's texts resolved for a reader.
 *
 * @param language in which the title was found
 * @param descriptionHtml sanitised HTML of the Markdown; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventDisplay(
        String language,
        String title,
        @Nullable String summary,
        @Nullable String descriptionHtml) {}
