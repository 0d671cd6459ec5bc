package eu.soga.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Realm roles of accounts, read and changed through Keycloak's admin API. */
@ApplicationScoped
public class KeycloakRoles {
    private static final int PAGE = 500;

    private final Keycloak keycloak;
    private final String realm;

    protected KeycloakRoles(
            Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    /**
     * An account that can sign in.
     *
     * @param email null when it has none
     * @param language that its person chose; fr when none is known
     */
    public record Account(String id, @Nullable String email, String language) {}

    /** Ids of the accounts that hold the role, also of those that cannot sign in at the moment. */
    public Set<String> holders(String role) {
        return members(role).stream().map(UserRepresentation::getId).collect(Collectors.toSet());
    }

    /** The accounts that hold the role and can sign in. */
    public List<Account> holdersOf(String role) {
        return members(role).stream()
                .filter(UserRepresentation::isEnabled)
                .map(person -> new Account(
                        person.getId(),
                        person.getEmail(),
                        person.getAttributes() == null ? "fr" : language(person.firstAttribute("locale"))))
                .toList();
    }

    private static String language(@Nullable String locale) {
        return locale == null || locale.isBlank() ? "fr" : locale;
    }

    private List<UserRepresentation> members(String role) {
        List<UserRepresentation> all = new ArrayList<>();
        List<UserRepresentation> page;
        do {
            page = realm().roles().get(role).getUserMembers(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** Does nothing for an account that holds it already. */
    public void grant(String subject, String role) {
        realm().users().get(subject).roles().realmLevel().add(List.of(role(role)));
    }

    /** Does nothing for an account that does not hold it. */
    public void revoke(String subject, String role) {
        realm().users().get(subject).roles().realmLevel().remove(List.of(role(role)));
    }

    private RoleRepresentation role(String name) {
        return realm().roles().get(name).toRepresentation();
    }
}
