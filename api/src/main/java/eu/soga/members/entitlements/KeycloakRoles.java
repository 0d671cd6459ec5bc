package eu.soga.members.entitlements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Realm roles of accounts, read and changed through Keycloak's admin API. */
@ApplicationScoped
class KeycloakRoles {
    private static final int PAGE = 500;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakRoles(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    /** Ids of the accounts that hold the role. */
    Set<String> holders(String role) {
        Set<String> ids = new HashSet<>();
        List<UserRepresentation> page;
        do {
            page = realm().roles().get(role).getUserMembers(ids.size(), PAGE);
            for (UserRepresentation account : page) ids.add(account.getId());
        } while (page.size() == PAGE);
        return ids;
    }

    /** Does nothing for an account that holds it already. */
    void grant(String subject, String role) {
        realm().users().get(subject).roles().realmLevel().add(List.of(role(role)));
    }

    /** Does nothing for an account that does not hold it. */
    void revoke(String subject, String role) {
        realm().users().get(subject).roles().realmLevel().remove(List.of(role(role)));
    }

    private RoleRepresentation role(String name) {
        return realm().roles().get(name).toRepresentation();
    }
}
