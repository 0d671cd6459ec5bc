package eu.soga.shared.security;

import java.util.Set;

/** Realm roles in Keycloak. A partner's rights come from representing an organisation, never from a role. */
public final class Roles {
    public static final String MODERATOR = "moderator";
    public static final String EDITION_LEAD = "edition-lead";
    public static final String SECRETARY = "secretary";
    public static final String BOARD = "board";
    public static final String CLAIMS_REVIEWER = "claims-reviewer";
    public static final String CLAIMS_APPROVER = "claims-approver";
    public static final String TREASURER = "treasurer";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    public static final Set<String> ALL = Set.of(
            MODERATOR, EDITION_LEAD, SECRETARY, BOARD, CLAIMS_REVIEWER, CLAIMS_APPROVER, TREASURER, AUDITOR, ADMIN);

    private Roles() {}
}
