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
 * @param follow true to read it every hour from now on
 * @param kind kind of the events when the source gives none
 * @param as state of applied changes while following; {@code draft} by default
 * @param showAddress true to name the whole address on the pages of its events; only its host by default
 */
record ImportRequest(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 2000) String url,
        @Nullable Boolean follow,
        @Nullable EventKind kind,
        @Nullable ApplyAs as,
        @Nullable Boolean showAddress) {}
