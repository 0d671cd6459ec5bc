package eu.soga.registrations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes to register.
 *
 * @param organisation the organisation that the person represents; null for none
 * @param answers to the organiser's questions, by question
 * @param language of the mails
 * @param consent the person agrees that the organiser gets these data for the event
 */
record RegistrationRequest(
        @OneLine @NotBlank @Size(max = 120) @Pattern(regexp = NO_ADDRESS, message = "{soga.registrations.name}")
        String name,

        @NotBlank @Size(max = 254) @Email(regexp = "\\S+", message = "{soga.registrations.email}")
        String email,

        @NotNull SeatMode mode,
        @Nullable @Valid OrganisationChoice organisation,
        @Nullable @Size(max = 20) Map<@Size(max = 60) String, @NotNull @Size(max = 1000) String> answers,

        @NotNull @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.alerts.language}")
        String language,

        @AssertTrue(message = "{soga.registrations.consent}")
        boolean consent) {
    /** A name in a mail to somebody else would otherwise carry a link to that person. */
    static final String NO_ADDRESS = "(?!.*(://|[wW]{3}\\.|@)).*";

    RegistrationRequest {
        name = name == null ? null : name.strip();
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** An organisation of the directory, or its name. */
    record OrganisationChoice(
            @Nullable UUID id,

            @OneLine
            @Nullable
            @Size(min = 2, max = 200)
            @Pattern(regexp = NO_ADDRESS, message = "{soga.registrations.name}")
            String name) {
        @JsonIgnore
        @AssertTrue(message = "{soga.registrations.organisation}")
        boolean isOneOfBoth() {
            return (id == null) != (name == null || name.isBlank());
        }
    }
}
