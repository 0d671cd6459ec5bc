package eu.soga.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An oEmbed answer (§2.3.4). The names are the standard's.
 *
 * @param html an iframe of this size
 * @param cacheAge seconds for which it may be kept
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
