package eu.soga.organisations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person asks for who wants to act for an organisation, and a word to those who decide. */
record JoinRequest(
        @NotNull RepresentativeRole role,
        @Nullable @Size(max = 2000) String message) {
    String words() {
        return message == null ? "" : message.strip();
    }
}
