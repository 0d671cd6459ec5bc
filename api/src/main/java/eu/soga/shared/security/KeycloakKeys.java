package eu.soga.shared.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Keycloak's public keys: how long we wait for them, and whether the last request for them was answered. While it is
 * not, a token signed by a key we lack is neither good nor bad.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.DISCOVERY, OidcEndpoint.Type.JWKS})
public class KeycloakKeys implements OidcRequestFilter, OidcResponseFilter {
    private final KeycloakTimeouts timeouts;
    private volatile boolean answered = true;

    KeycloakKeys(KeycloakTimeouts timeouts) {
        this.timeouts = timeouts;
    }

    @Override
    public void filter(OidcRequestContext asked) {
        answered = false;
        asked.request().timeout(timeouts.keysTimeout().toMillis());
    }

    @Override
    public void filter(OidcResponseContext answer) {
        answered = answer.statusCode() == 200;
    }

    /** Whether a token was refused only because Keycloak does not answer. */
    public boolean couldNotCheck(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) return !answered;
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException)
                return true;
        }
        return false;
    }
}
