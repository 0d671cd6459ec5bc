package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Requests a caller may make in one minute. */
@ConfigMapping(prefix = "app.rate-limit")
public interface RateLimits {
    /** GET and HEAD. */
    @WithDefault("1200")
    int reads();

    /** Everything else. */
    @WithDefault("240")
    int writes();
}
