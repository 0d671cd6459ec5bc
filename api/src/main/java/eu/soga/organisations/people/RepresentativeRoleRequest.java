package eu.soga.organisations.people;

import eu.soga.organisations.RepresentativeRole;
import jakarta.validation.constraints.NotNull;

/** The new role of a representative. */
record RepresentativeRoleRequest(@NotNull RepresentativeRole role) {}
