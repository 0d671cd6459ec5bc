package eu.soga.alerts;

import eu.soga.shared.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The new settings of a saved search.
 *
 * @param filter query string in the grammar of the search; empty matches every event
 * @param language of the mails: {@code fr} or {@code en}
 * @param paused true to stop the mails; news from the time of a pause is never reported
 */
record SavedSearchChangeRequest(
        @NotNull String filter,
        @NotNull AlertFrequency frequency,

        @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.alerts.language}")
        String language,

        @NotNull Boolean paused) {}
