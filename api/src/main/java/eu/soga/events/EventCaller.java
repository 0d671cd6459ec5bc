package eu.soga.events;

import eu.soga.events.Standing.Hold;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representation;
import eu.soga.organisations.Representative;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the current caller is to events: rights of domain.md §5. */
@ApplicationScoped
public class EventCaller {
    private final CurrentUser user;
    private final Representation representation;
    private final ModerationTakes takes;

    EventCaller(CurrentUser user, Representation representation, ModerationTakes takes) {
        this.user = user;
        this.representation = representation;
        this.takes = takes;
    }

    /** What the caller is to this event; at most two statements. */
    public Standing standing(Event event) {
        if (user.isAnonymous()) return Standing.VISITOR;
        return standing(event, organisations(), takes.of(event.id).orElse(null));
    }

    /** As {@link #standing(Event)}, from what was read before for many events. */
    public Standing standing(Event event, Set<UUID> represented, @Nullable Take take) {
        boolean represents = represented.contains(event.organisation.id);
        boolean organises =
                represents || event.coOrganisations.stream().anyMatch(other -> represented.contains(other.id));
        return new Standing(represents || writesForAnyone(), moderates(), organises, hold(take));
    }

    /** The organisations the caller acts for; empty for an anonymous caller. */
    public Set<UUID> organisations() {
        return user.subject().map(Representative::heldBy).orElse(List.of()).stream()
                .map(representative -> representative.organisation.id)
                .collect(Collectors.toSet());
    }

    /** The organisation, when the caller may write events for it. @throws DomainException 404 when not */
    public Organisation requireWritable(UUID organisationId) {
        return writesForAnyone()
                ? Organisation.require(organisationId)
                : representation.require(organisationId).organisation;
    }

    /** True for who decides. */
    public boolean moderates() {
        return user.hasRole(Roles.MODERATOR, Roles.ADMIN);
    }

    private boolean writesForAnyone() {
        return user.hasRole(Roles.MODERATOR, Roles.EDITION_LEAD, Roles.ADMIN);
    }

    private Hold hold(@Nullable Take take) {
        if (take == null) return Hold.NOBODY;
        Optional<String> caller = user.subject();
        return caller.isPresent() && caller.get().equals(take.moderator()) ? Hold.CALLER : Hold.ANOTHER;
    }
}
