package eu.soga.imports;

import eu.soga.events.EventKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a followed address.
 *
 * @param as what becomes of changes that are taken over
 * @param kind of its events, where it tells none
 */
record SourceRequest(
        @NotNull Boolean paused,
        @NotNull ApplyAs as,
        @Nullable EventKind kind) {}
