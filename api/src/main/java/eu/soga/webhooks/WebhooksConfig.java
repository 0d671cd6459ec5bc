package eu.soga.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and time limits of webhooks and their deliveries. */
@ConfigMapping(prefix = "app.webhooks")
public interface WebhooksConfig {
    /** How many webhooks one organisation may have. */
    @WithDefault("10")
    int perOrganisation();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How many deliveries one instance sends at the same time. */
    @WithDefault("16")
    int atOnce();

    /** How many deliveries are sent to one receiver at the same time; a failing receiver gets one at a time. */
    @WithDefault("4")
    int atOnceEach();

    /** A webhook is disabled after this time without a successful delivery. */
    @WithDefault("5D")
    Duration disableAfter();

    /** How long finished deliveries are kept. */
    @WithDefault("30D")
    Duration keepDeliveries();
}
