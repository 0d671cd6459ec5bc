package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers for which organisations the current caller acts. */
@ApplicationScoped
public class Representation {
    private final CurrentUser user;

    Representation(CurrentUser user) {
        this.user = user;
    }

    /** The proof that the caller acts for this organisation; empty when not, or when nobody is signed in. */
    public Optional<Representative> of(UUID organisationId) {
        return user.subject().flatMap(subject -> Representative.find(organisationId, subject));
    }

    /** As {@link #of}. @throws DomainException 404 when the caller does not act for it */
    public Representative require(UUID organisationId) {
        user.requireSubject();
        return of(organisationId).orElseThrow(() -> DomainException.notFound("organisation that you represent"));
    }

    /** The organisations the caller acts for; empty when nobody is signed in. */
    public Set<UUID> organisationIds() {
        return user.subject().map(Representative::heldBy).orElse(List.of()).stream()
                .map(held -> held.organisation.id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
