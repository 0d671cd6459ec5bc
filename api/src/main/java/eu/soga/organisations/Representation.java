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

/** Lists the organisations that the current caller represents, and those he or she represented until recently. */
@ApplicationScoped
public class Representation {
    /** How long a former representative may not decide about the organisation. */
    private static final Duration CONCERNED = Duration.ofDays(30);

    private final CurrentUser user;
    private final Clock clock;

    Representation(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** Returns the caller's representation of this organisation; empty when there is none or nobody is signed in. */
    public Optional<Representative> of(UUID organisationId) {
        return user.subject().flatMap(subject -> Representative.find(organisationId, subject));
    }

    /** Does the same as {@link #of}. @throws DomainException 404 when the caller does not represent it */
    public Representative require(UUID organisationId) {
        user.requireSubject();
        return of(organisationId).orElseThrow(() -> DomainException.notFound("organisation that you represent"));
    }

    /** Returns the organisations the caller represents; empty when nobody is signed in. */
    public Set<UUID> organisationIds() {
        return user.subject().map(Representative::heldBy).orElse(List.of()).stream()
                .map(held -> held.organisation.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the organisations about which the caller may not decide: those he or she represents, or did in the
     * last 30 days.
     */
    public Set<UUID> concernedIds() {
        Set<UUID> concerned = new HashSet<>(organisationIds());
        user.subject()
                .ifPresent(subject -> concerned.addAll(
                        Representative.leftSince(subject, clock.instant().minus(CONCERNED))));
        return concerned;
    }
}
