package eu.soga.shared.security;

/** Realm roles in Keycloak. A partner's rights come from representing an organisation, never from a role. */
public final class Roles {
    public static final String MODERATOR = "moderator";
    public static final String EDITION_LEAD = "edition-lead";
    public static final String ADMIN = "admin";

    private Roles() {}
}
