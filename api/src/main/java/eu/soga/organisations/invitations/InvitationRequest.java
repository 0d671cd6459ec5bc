package eu.soga.organisations.invitations;

import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail address and role of the person to invite.
 *
 * @param language of the mail: {@code fr} (default) or {@code en}
 */
record InvitationRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull RepresentativeRole role,

        @Nullable @Pattern(regexp = Texts.ONE_OF_OWN, message = "{soga.invitation.language}")
        String language) {
    InvitationRequest {
        language = language == null ? "fr" : language;
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
