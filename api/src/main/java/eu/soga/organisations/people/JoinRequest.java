package eu.soga.organisations.people;

import eu.soga.organisations.RepresentativeRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The role a person asks for in an organisation, and a message to those who decide.
 *
 * @param claim required when nobody represents the organisation
 */
record JoinRequest(
        @NotNull RepresentativeRole role,
        @Nullable @Size(max = 2000) String message,
        @Nullable @Valid EntryClaimRequest claim) {
    String words() {
        return message == null ? "" : message.strip();
    }
}
