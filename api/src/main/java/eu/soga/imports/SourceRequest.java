package eu.soga.imports;

import eu.soga.events.EventKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a followed address.
 *
 * @param as state of applied changes: draft or submitted
 * @param kind kind of its events when the source gives none
 * @param showAddress true to name the whole address on the pages of events that are read from now on; unchanged when
 *     null
 */
record SourceRequest(
        @NotNull Boolean paused,
        @NotNull ApplyAs as,
        @Nullable EventKind kind,
        @Nullable Boolean showAddress) {}
