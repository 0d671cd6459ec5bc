package eu.soga.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Limits of saved searches. */
@ConfigMapping(prefix = "app.alerts")
public interface AlertsConfig {
    /** Signs the form of people without an account; when absent, forms that were open at a restart are opened again. */
    Optional<String> formSecret();

    /** Mails that the form sends to one address in 24 hours. */
    @WithDefault("3")
    int mailsPerDay();

    /** Saved searches of one address. */
    @WithDefault("20")
    int searches();
}
