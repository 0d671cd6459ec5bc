package eu.soga.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.imports.reading.SourceKind;
import eu.soga.shared.errors.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as read.
 *
 * @param sourceId the followed source it was read from
 * @param name how the source calls itself
 * @param complete false when the source broke off or shows a part, so that nothing is said about what it holds no more
 * @param verdicts how many rows there are of each verdict
 * @param rows how many rows there are in each state
 * @param notices what was guessed about the source as a whole
 * @param problem why it failed
 */
@JsonInclude
record ImportResponse(
        UUID id,
        UUID organisationId,
        ImportState state,
        @Nullable SourceKind kind,
        @Nullable String name,
        @Nullable String fileName,
        @Nullable String url,
        @Nullable UUID sourceId,
        boolean complete,
        Map<String, Long> verdicts,
        Map<String, Long> rows,
        List<String> notices,
        @Nullable Problem problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
