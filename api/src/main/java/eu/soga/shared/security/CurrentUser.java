package eu.soga.shared.security;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of the request, as the token describes him or her. Anonymous callers have no subject. While Keycloak does
 * not answer, a caller whose token cannot be checked may read what visitors can read; anything else is answered with
 * 503.
 */
@RequestScoped
public class CurrentUser {
    private static final SecurityIdentity VISITOR =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final SecurityIdentity identity;
    private final KeycloakKeys keys;
    private boolean unchecked;

    CurrentUser(SecurityIdentity identity, KeycloakKeys keys) {
        this.identity = identity;
        this.keys = keys;
    }

    /** True when nobody is signed in. */
    public boolean isAnonymous() {
        return identity().isAnonymous();
    }

    /** True when the request has a token that could not be checked, so that the caller counts as a visitor. */
    public boolean isUnchecked() {
        return unchecked;
    }

    /** Keycloak's stable id of the person or service account; empty for an anonymous caller. */
    public Optional<String> subject() {
        if (isAnonymous()) return Optional.empty();
        Principal principal = identity().getPrincipal();
        return Optional.of(principal instanceof JsonWebToken token ? token.getSubject() : principal.getName());
    }

    /** Returns the subject. @throws DomainException 401 for an anonymous caller */
    public String requireSubject() {
        return subject().orElseThrow(() -> new DomainException(ProblemType.UNAUTHENTICATED, "Sign in to do this."));
    }

    /** Returns the display name: the token's {@code name}, else the user name. */
    public String name() {
        return claim("name")
                .or(() -> claim("preferred_username"))
                .orElseGet(() -> subject().orElse(""));
    }

    /** The verified mail address, in lower case; empty when the token has none or it is not verified. */
    public Optional<String> verifiedEmail() {
        boolean verified = claim("email_verified").map(Boolean::parseBoolean).orElse(false);
        return verified ? claim("email").map(String::toLowerCase) : Optional.empty();
    }

    /** When the person signed in, renewals apart (the token's {@code auth_time}); empty when the token does not say. */
    public Optional<Instant> signedInAt() {
        return claim("auth_time")
                .filter(seconds -> seconds.matches("\\d{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /** How the person proved who he or she is (the token's {@code amr}, RFC 8176). */
    Set<String> signInMethods() {
        return claim("amr").map(CurrentUser::words).orElse(Set.of());
    }

    private static Set<String> words(String list) {
        return WORD.matcher(list).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** True when the token has one of these realm roles. */
    public boolean hasRole(String... roles) {
        return Set.of(roles).stream().anyMatch(identity()::hasRole);
    }

    /** Returns the caller's realm roles that the application knows, without Keycloak's own. */
    public Set<String> realmRoles() {
        Set<String> roles = new HashSet<>(identity().getRoles());
        roles.retainAll(Roles.ALL);
        return roles;
    }

    private Optional<String> claim(String name) {
        SecurityIdentity caller = identity();
        Object value =
                caller.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : caller.getAttribute(name);
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** Returns the checked identity. The token is checked lazily, at the first question. */
    private SecurityIdentity identity() {
        if (unchecked) return VISITOR;
        try {
            identity.isAnonymous();
            return identity;
        } catch (AuthenticationFailedException | OIDCException e) {
            if (!keys.couldNotCheck(e)) throw e;
            unchecked = true;
            return VISITOR;
        }
    }
}
