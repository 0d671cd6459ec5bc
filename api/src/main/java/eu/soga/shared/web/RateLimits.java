package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Requests that one account, or one network address without an account, may make in one minute. */
@ConfigMapping(prefix = "app.rate-limit")
public interface RateLimits {
    /** Everything from one network address, whoever is signed in there: files, pages, the API, addresses of nothing. */
    @WithDefault("12000")
    int requests();

    /** Pages outside the API; their scripts, styles and pictures count in {@link #requests} only. */
    @WithDefault("1200")
    int pages();

    /** GET and HEAD of the API. */
    @WithDefault("1200")
    int reads();

    /** Everything else of the API. */
    @WithDefault("240")
    int writes();

    /** Operations marked {@link SendsMail}. */
    @WithDefault("10")
    int forms();
}
