package eu.soga.organisations.profiles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason for a moderator's decision, which the organisation may read. */
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
