package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where the work of a job offer is. @param country ISO 3166-1 alpha-2 */
@JsonInclude
public record KnowledgePlace(
        @Nullable String city, @Nullable String country) {}
