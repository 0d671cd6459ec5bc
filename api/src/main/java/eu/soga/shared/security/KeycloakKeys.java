package eu.soga.shared.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's public keys, with their age and a limit on the time to load them. A token issued after the last loading
 * may be signed by a newer key: until the keys are loaded again it counts neither as valid nor as invalid.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.DISCOVERY, OidcEndpoint.Type.JWKS})
public class KeycloakKeys implements OidcRequestFilter, OidcResponseFilter {
    private static final String ASKED_AT = KeycloakKeys.class.getName();

    /**
     * Tolerance in seconds. Tokens give the time of issue in whole seconds, by a clock that may be slightly behind
     * ours.
     */
    private static final long TOLERANCE = 2;

    private final KeycloakTimeouts timeouts;
    private final Clock clock;

    /** When the present keys were requested, in seconds since 1970; 0 before the first answer. */
    private volatile long heldSince;

    KeycloakKeys(KeycloakTimeouts timeouts, Clock clock) {
        this.timeouts = timeouts;
        this.clock = clock;
    }

    @Override
    public void filter(OidcRequestContext asked) {
        asked.contextProperties().put(ASKED_AT, clock.instant().getEpochSecond());
        asked.request().timeout(timeouts.keysTimeout().toMillis());
    }

    @Override
    public void filter(OidcResponseContext answer) {
        Long askedAt = answer.requestProperties().get(ASKED_AT);
        if (answer.statusCode() == 200 && askedAt != null) heldSince = askedAt;
    }

    /** True when a token was refused only because Keycloak has not delivered its keys since the token was issued. */
    public boolean couldNotCheck(Throwable refusal) {
        long issuedAt = 0;
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) issuedAt = issuedAt(invalid.getJwtContext());
            if (cause instanceof UnresolvableKeyException) return issuedAt > heldSince - TOLERANCE;
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException)
                return true;
        }
        return false;
    }

    /** Returns the time of issue in the unchecked token, in seconds since 1970; 0 when there is none. */
    private static long issuedAt(@Nullable JwtContext token) {
        try {
            NumericDate date = token == null || token.getJwtClaims() == null
                    ? null
                    : token.getJwtClaims().getIssuedAt();
            return date == null ? 0 : date.getValue();
        } catch (MalformedClaimException e) {
            return 0;
        }
    }
}
