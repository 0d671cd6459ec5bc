package eu.soga.organisations.invitations;

import eu.soga.shared.security.KeycloakTimeouts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Sets a time limit on each call of Keycloak's admin API, because its client has no such setting. */
@ApplicationScoped
class KeycloakPatience {
    private static final String READ_TIMEOUT = "io.quarkus.rest.client.read-timeout";

    void begin(@Observes StartupEvent start, KeycloakTimeouts timeouts) {
        Keycloak.setClientProvider(new Bounded(Keycloak.getClientProvider(), timeouts.adminTimeout()));
    }

    private record Bounded(ResteasyClientProvider clients, Duration timeout) implements ResteasyClientProvider {
        @Override
        public Client newRestEasyClient(Object messageHandler, SSLContext tls, boolean disableTrustManager) {
            return clients.newRestEasyClient(messageHandler, tls, disableTrustManager)
                    .property(READ_TIMEOUT, timeout.toMillis());
        }

        @Override
        public <R> R targetProxy(WebTarget target, Class<R> type) {
            return clients.targetProxy(target, type);
        }
    }
}
