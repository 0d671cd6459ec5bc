package eu.soga.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Limits of saved searches. */
@ConfigMapping(prefix = "app.alerts")
public interface AlertsConfig {
    /**
     * Key that signs the form of people without an account. Without it a random key is used, and people who had the
     * form open during a restart must open it again.
     */
    Optional<String> formSecret();

    /** How many mails the form sends to one address in 24 hours. */
    @WithDefault("3")
    int mailsPerDay();

    /** How many saved searches one address may have. */
    @WithDefault("20")
    int searches();
}
