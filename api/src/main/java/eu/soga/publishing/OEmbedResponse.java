package eu.soga.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An answer of oEmbed (§2.3.4), with the names of that standard.
 *
 * @param html an iframe of this size
 * @param cacheAge how many seconds it may be cached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OEmbedResponse(
        String version,
        String type,
        String title,
        @JsonProperty("author_name") @Nullable String authorName,
        @JsonProperty("author_url") @Nullable String authorUrl,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        int height) {}
