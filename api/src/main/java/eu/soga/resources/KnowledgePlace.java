package eu.soga.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Place of work of a job offer. @param country ISO 3166-1 alpha-2 code */
@JsonInclude
public record KnowledgePlace(
        @Nullable String city, @Nullable String country) {}
