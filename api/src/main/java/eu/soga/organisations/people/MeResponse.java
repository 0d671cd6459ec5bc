package eu.soga.organisations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.security.CurrentUser;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person or service account.
 *
 * @param id Keycloak's id of the account
 * @param email null unless it is verified
 * @param roles realm roles that the application knows, in alphabetical order
 */
@JsonInclude
record MeResponse(String id, String name, @Nullable String email, List<String> roles, List<Represented> organisations) {
    /** An organisation the person represents. */
    record Represented(UUID id, String slug, String name, RepresentativeRole role, boolean trusted) {
        static Represented from(Representative representative) {
            Organisation organisation = representative.organisation;
            return new Represented(
                    organisation.id,
                    organisation.slug,
                    organisation.name,
                    representative.role(),
                    organisation.isTrusted());
        }
    }

    static MeResponse from(CurrentUser user, List<Representative> held) {
        return new MeResponse(
                user.requireSubject(),
                user.name(),
                user.verifiedEmail().orElse(null),
                List.copyOf(new TreeSet<>(user.realmRoles())),
                held.stream().map(Represented::from).toList());
    }
}
