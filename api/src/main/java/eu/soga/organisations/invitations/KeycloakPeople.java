package eu.soga.organisations.invitations;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Finds and creates accounts, and removes unused ones, through Keycloak's admin API. */
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
     * The state of an account after {@link #welcome}.
     *
     * @param waiting true when the owner must still verify the address and choose a password, about which Keycloak
     *     has sent a mail
     * @param created Keycloak's id of the account that was just created; null when one existed
     */
    record Welcome(boolean waiting, @Nullable String created) {}

    /**
     * Makes sure that the owner of this address can sign in. Creates an account if there is none; Keycloak then
     * asks the person by mail to verify the address and choose a password, and continues to {@code next}. Sends
     * this mail again for an account on which nobody has done so yet.
     *
     * @throws DomainException 503 when Keycloak does not answer in time; repeating the call completes the work
     */
    Welcome welcome(String email, String language, String next) {
        try {
            UsersResource users = keycloak.realm(realm).users();
            List<UserRepresentation> found = users.searchByEmail(email, true);
            if (found.stream().anyMatch(person -> !isUntouched(person))) return new Welcome(false, null);
            String id = found.isEmpty()
                    ? create(users, email, language)
                    : found.getFirst().getId();
            try {
                users.get(id).executeActionsEmail(SPA, next, (int) Invitation.VALIDITY.toSeconds(), FIRST_STEPS);
            } catch (RuntimeException e) {
                if (found.isEmpty()) users.get(id).remove();
                throw e;
            }
            return new Welcome(true, found.isEmpty() ? id : null);
        } catch (RuntimeException e) {
            Log.warnf(e, "Keycloak could not prepare an account for an invitation");
            throw new DomainException(
                    ProblemType.UNAVAILABLE,
                    "Accounts cannot be reached at the moment, so nobody was invited. Try again in a few minutes.");
        }
    }

    /**
     * Removes an account whose owner has not verified the address and chosen a password; leaves any other account
     * unchanged.
     */
    void removeUntouched(String id) {
        UsersResource users = keycloak.realm(realm).users();
        try {
            if (isUntouched(users.get(id).toRepresentation())) users.get(id).remove();
        } catch (NotFoundException _) {
            // already removed
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
