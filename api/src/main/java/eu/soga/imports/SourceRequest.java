package eu.soga.imports;

import eu.soga.events.EventKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a followed address.
 *
 * @param as state of applied changes: draft or submitted
 * @param kind kind of its events when the source gives none
 */
record SourceRequest(
        @NotNull Boolean paused,
        @NotNull ApplyAs as,
        @Nullable EventKind kind) {}
