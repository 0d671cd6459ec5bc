package eu.soga.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of saved searches. */
@ConfigMapping(prefix = "app.alerts")
public interface AlertsConfig {
    /** How many mails the form sends to one address in 24 hours. */
    @WithDefault("3")
    int mailsPerDay();

    /** How many saved searches one address may have. */
    @WithDefault("20")
    int searches();
}
