package eu.soga.shared.security;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the token says. Anonymous callers have no subject. */
@RequestScoped
public class CurrentUser {
    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** True when nobody is signed in. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** Keycloak's stable id of the person or service account; empty for an anonymous caller. */
    public Optional<String> subject() {
        if (isAnonymous()) return Optional.empty();
        return Optional.of(
                identity.getPrincipal() instanceof JsonWebToken token
                        ? token.getSubject()
                        : identity.getPrincipal().getName());
    }

    /** The subject, or the problem that asks to sign in. */
    public String requireSubject() {
        return subject().orElseThrow(() -> new DomainException(ProblemType.UNAUTHENTICATED, "Sign in to do this."));
    }

    /** A name to show to others: the token's {@code name}, else the user name. */
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

    /** True when the token carries one of these realm roles. */
    public boolean hasRole(String... roles) {
        return Set.of(roles).stream().anyMatch(identity::hasRole);
    }

    /** The caller's realm roles that mean something to the product; Keycloak's own are left out. */
    public Set<String> realmRoles() {
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.retainAll(Roles.ALL);
        return roles;
    }

    private Optional<String> claim(String name) {
        Object value = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(name)
                : identity.getAttribute(name);
        return Optional.ofNullable(value).map(Object::toString);
    }
}
