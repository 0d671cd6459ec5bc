package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a resource came out.
 *
 * @param endYear the last year of what lasts several
 * @param expiresAt when a job offer ends
 */
@JsonInclude
public record KnowledgeTime(
        @Nullable Integer year,
        @Nullable Integer endYear,
        @Nullable LocalDate releasedOn,
        @Nullable Instant expiresAt) {
    /** True when it has ended by then. */
    public boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
