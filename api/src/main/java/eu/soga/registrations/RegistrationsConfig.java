package eu.soga.registrations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of registrations, and how long personal data are kept. */
@ConfigMapping(prefix = "app.registrations")
public interface RegistrationsConfig {
    /** How many registrations one mail address may make in 24 hours. */
    @WithDefault("30")
    int perAddressAndDay();

    /** How long links in mails stay valid after the end of the event. */
    @WithDefault("30D")
    Duration linksKept();

    /** How long names, mail addresses and answers of registered people are kept after the end of the event. */
    @WithDefault("180D")
    Duration namesKept();
}
