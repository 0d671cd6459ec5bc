package eu.soga.organisations.invitations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Accounts in Keycloak, through its admin API. */
@ApplicationScoped
class KeycloakPeople {
    private static final List<String> FIRST_STEPS = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");
    private static final String SPA = "web";

    private final Keycloak keycloak;
    private final String realm;

    KeycloakPeople(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /**
     * Makes sure that the owner of this address can sign in. Without an account, one is created and Keycloak asks the
     * person by mail to verify the address and to choose a password, then leads on to {@code next}. An account on which
     * nobody has taken these first steps is asked again.
     *
     * @return true when the account waits for its first steps
     * @throws DomainException 503 when Keycloak does not answer in time; asking again then finishes what was begun
     */
    boolean welcome(String email, String language, String next) {
        try {
            UsersResource users = keycloak.realm(realm).users();
            List<UserRepresentation> found = users.searchByEmail(email, true);
            if (found.stream().anyMatch(person -> !isUntouched(person))) return false;
            String id = found.isEmpty()
                    ? create(users, email, language)
                    : found.getFirst().getId();
            try {
                users.get(id).executeActionsEmail(SPA, next, (int) Invitation.VALIDITY.toSeconds(), FIRST_STEPS);
            } catch (RuntimeException e) {
                if (found.isEmpty()) users.get(id).remove();
                throw e;
            }
            return true;
        } catch (RuntimeException e) {
            Log.warnf(e, "Keycloak could not prepare an account for an invitation");
            throw new DomainException(
                    ProblemType.UNAVAILABLE,
                    "Accounts cannot be reached at the moment, so nobody was invited. Try again in a few minutes.");
        }
    }

    private static boolean isUntouched(UserRepresentation person) {
        return person.getRequiredActions() != null
                && person.getRequiredActions().containsAll(FIRST_STEPS);
    }

    private static String create(UsersResource users, String email, String language) {
        UserRepresentation person = new UserRepresentation();
        person.setUsername(email);
        person.setEmail(email);
        person.setEnabled(true);
        person.setRequiredActions(FIRST_STEPS);
        person.setAttributes(Map.of("locale", List.of(language)));
        try (Response created = users.create(person)) {
            return CreatedResponseUtil.getCreatedId(created);
        }
    }
}
