package eu.soga.organisations;

import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Collects the rights of the current caller on one organisation: representative, moderator, pending join request. */
@ApplicationScoped
public class OrganisationCaller {
    private final CurrentUser user;
    private final Representation representation;

    OrganisationCaller(CurrentUser user, Representation representation) {
        this.user = user;
        this.representation = representation;
    }

    /**
     * Returns the caller's rights; needs at most two statements, four for a moderator, none for an anonymous
     * caller.
     */
    public OrganisationStanding standing(UUID organisationId) {
        return user.subject()
                .map(subject -> new OrganisationStanding(
                        true,
                        representation
                                .of(organisationId)
                                .map(Representative::role)
                                .orElse(null),
                        user.hasRole(Roles.MODERATOR, Roles.ADMIN)
                                && representation.concernedIds().contains(organisationId),
                        user.hasRole(Roles.MODERATOR, Roles.ADMIN),
                        user.hasRole(Roles.MODERATOR, Roles.EDITION_LEAD, Roles.ADMIN),
                        Joining.isPending(organisationId, subject)))
                .orElse(OrganisationStanding.VISITOR);
    }
}
