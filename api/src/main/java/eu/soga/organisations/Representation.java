package eu.soga.organisations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists the organisations that the current caller represents, and those represented until recently. */
@ApplicationScoped
public class Representation {
    /** For how long somebody who left an organisation decides nothing about it. */
    private static final Duration CONCERNED = Duration.ofDays(30);

    private final CurrentUser user;
    private final Clock clock;

    Representation(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
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

    /** The organisations about which the caller decides nothing: those he or she acts for, or did in the last 30 days. */
    public Set<UUID> concernedIds() {
        Set<UUID> concerned = new HashSet<>(organisationIds());
        user.subject()
                .ifPresent(subject -> concerned.addAll(
                        Representative.leftSince(subject, clock.instant().minus(CONCERNED))));
        return concerned;
    }
}
