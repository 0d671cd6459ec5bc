package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Requests a caller may make in one minute. */
@ConfigMapping(prefix = "app.rate-limit")
public interface RateLimits {
    /** GET and HEAD. */
    @WithDefault("1200")
    int reads();

    /** Everything else. */
    @WithDefault("240")
    int writes();

    /** POSTs to the {@link #formPaths()}. */
    @WithDefault("10")
    int forms();

    /** Paths that anybody may POST to, and that send a mail to whoever is named. */
    @WithDefault("/api/v1/saved-searches")
    Set<String> formPaths();
}
