package eu.soga.alerts;

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
 * @param filter query string in the grammar of the search; empty for everything
 * @param language of the mails: {@code fr} or {@code en}
 * @param formToken of {@code GET /saved-searches/form}; needed without an account
 * @param website shown to no person: whoever fills it in is a machine, and nothing is sent
 */
record SavedSearchRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull String filter,
        @NotNull AlertFrequency frequency,

        @NotNull @Pattern(regexp = "fr|en", message = "{soga.alerts.language}")
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
