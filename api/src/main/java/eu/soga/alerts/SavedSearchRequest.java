package eu.soga.alerts;

import eu.soga.shared.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search to save, and how often to send its results.
 *
 * @param filter query string in the grammar of the search; empty matches every event
 * @param language of the mails: {@code fr} or {@code en}
 * @param formToken from {@code GET /saved-searches/form}; required without an account
 * @param website hidden field that no person fills in; when it has a value the sender is a machine and nothing is saved
 */
record SavedSearchRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull String filter,
        @NotNull AlertFrequency frequency,

        @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.alerts.language}")
        String language,

        @Nullable String formToken,
        @Nullable String website) {
    SavedSearchRequest {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    boolean isFromMachine() {
        return website != null && !website.isEmpty();
    }
}
