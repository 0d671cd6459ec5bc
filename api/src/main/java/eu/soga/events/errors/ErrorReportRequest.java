package eu.soga.events.errors;

import eu.soga.events.EventAnnouncement.Mistake;
import eu.soga.shared.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong about an event.
 *
 * @param email where to send the answer; null for none
 * @param language of the mail with the answer
 * @param formToken from {@code GET /event-error-reports/form}; required without an account
 * @param website hidden field that no person fills in; when it has a value the sender is a machine and nothing is kept
 */
@Schema(name = "EventErrorReportRequest")
record ErrorReportRequest(
        @NotNull Mistake mistake,
        @NotBlank @Size(max = 1000) String words,
        @Nullable @Email @Size(max = 254) String email,

        @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.alerts.language}")
        String language,

        @Nullable @Size(max = 200) String formToken,
        @Nullable @Size(max = 200) String website) {
    ErrorReportRequest {
        email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    boolean isFromMachine() {
        return website != null && !website.isEmpty();
    }
}
