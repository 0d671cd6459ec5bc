package eu.soga.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and timing of deliveries. */
@ConfigMapping(prefix = "app.webhooks")
public interface WebhooksConfig {
    /** Most webhooks of one organisation. */
    @WithDefault("10")
    int perOrganisation();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Deliveries under way at once, of this instance. */
    @WithDefault("16")
    int atOnce();

    /** Deliveries under way at once to one receiver; one that is failing gets them one by one. */
    @WithDefault("4")
    int atOnceEach();

    /** A webhook through which nothing got for so long is disabled. */
    @WithDefault("5D")
    Duration disableAfter();

    /** Deliveries are shown for so long. */
    @WithDefault("30D")
    Duration keepDeliveries();
}
