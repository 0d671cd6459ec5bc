package eu.soga.organisations.people;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A message to the person whose request is decided. */
record JoinDecisionRequest(@Nullable @Size(max = 2000) String message) {}
