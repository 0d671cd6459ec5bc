package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a resource.
 *
 * @param year year of release
 * @param endYear last year, of a resource that lasted several years
 * @param expiresAt end of a job offer; null for other kinds
 */
@JsonInclude
public record KnowledgeTime(
        @Nullable Integer year,
        @Nullable Integer endYear,
        @Nullable LocalDate releasedOn,
        @Nullable Instant expiresAt) {
    /** Returns true if the job offer has ended at this instant. */
    public boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
