package eu.soga.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a decision was made, in words that the organisation may read. */
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
