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
 * @param as what becomes of changes that are taken over
 * @param eventKind of its events, where it tells none
 * @param followedBy on whose behalf it is read
 * @param lastReadAt when it was last asked
 * @param lastChangedAt when it last said something else
 * @param nextReadAt when it will be asked; null while it is paused
 * @param problem why the last reading failed
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
        String followedBy,
        @Nullable Instant lastReadAt,
        @Nullable Instant lastChangedAt,
        @Nullable Instant nextReadAt,
        int failures,
        @Nullable ImportProblem problem,
        Instant createdAt) {}
