package eu.soga.organisations;

import jakarta.validation.constraints.NotNull;

/** What a person shall be able to do from now on. */
record RepresentativeRoleRequest(@NotNull RepresentativeRole role) {}
