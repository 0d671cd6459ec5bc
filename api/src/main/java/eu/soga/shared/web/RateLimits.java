package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests one account, or one network address without an account, may make in one minute. */
@ConfigMapping(prefix = "app.rate-limit")
public interface RateLimits {
    /** All requests of one network address, signed in or not: files, pages, the API, unknown addresses. */
    @WithDefault("12000")
    int requests();

    /** Pages outside the API; their scripts, styles and pictures only count in {@link #requests}. */
    @WithDefault("1200")
    int pages();

    /** GET and HEAD requests of the API. */
    @WithDefault("1200")
    int reads();

    /** All other requests of the API. */
    @WithDefault("240")
    int writes();

    /** Operations marked {@link FromACrowd}. */
    @WithDefault("1200")
    int crowds();

    /** Operations marked {@link FromACrowd} for a hall. */
    @WithDefault("6000")
    int halls();

    /** Operations marked {@link SendsMail}. */
    @WithDefault("10")
    int forms();
}
