package eu.soga.imports;

import eu.soga.events.EventKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The address of a source to read.
 *
 * @param follow read it every hour from now on
 * @param kind of the events, where the source tells none
 * @param as what becomes of changes that are taken over while following; {@code draft} when not said
 */
record ImportRequest(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 2000) String url,
        @Nullable Boolean follow,
        @Nullable EventKind kind,
        @Nullable ApplyAs as) {}
