package eu.soga.shared.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the application waits for one answer of Keycloak. */
@ConfigMapping(prefix = "app.keycloak")
public interface KeycloakTimeouts {
    /** For Keycloak's public keys, while a request with a token waits. */
    @WithDefault("2S")
    Duration keysTimeout();

    /** For Keycloak's admin API, which may send a mail before it answers. */
    @WithDefault("10S")
    Duration adminTimeout();
}
