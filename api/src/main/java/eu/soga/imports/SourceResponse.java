package eu.soga.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.events.EventKind;
import eu.soga.imports.reading.SourceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A followed address, as shown to its organisation.
 *
 * @param as state of applied changes: draft or submitted
 * @param eventKind kind of its events when the source gives none
 * @param showAddress true when the pages of its events name the whole address
 * @param followedBy person on whose behalf it is read
 * @param lastReadAt when it was last requested
 * @param lastChangedAt when its content last changed
 * @param nextReadAt when it will be requested; null while it is paused
 * @param problem why the last reading failed; null otherwise
 */
@JsonInclude
record SourceResponse(
        UUID id,
        UUID organisationId,
        String url,
        SourceState state,
        @Nullable SourceKind kind,
        @Nullable String name,
        ApplyAs as,
        @Nullable EventKind eventKind,
        boolean showAddress,
        String followedBy,
        @Nullable Instant lastReadAt,
        @Nullable Instant lastChangedAt,
        @Nullable Instant nextReadAt,
        int failures,
        @Nullable ImportProblem problem,
        Instant createdAt) {}
