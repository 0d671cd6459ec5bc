package eu.soga.organisations;

import java.util.UUID;

/**
 * Announces that a person was invited to represent an organisation.
 *
 * @param language ISO 639-1 code of the invitation
 * @param token secret part of the link; stored nowhere else in plain text
 * @param accountCreated true when the address had no account and Keycloak has sent a mail of its own
 */
public record RepresentativeInvited(
        UUID organisationId,
        String organisationName,
        String email,
        RepresentativeRole role,
        String language,
        String token,
        String invitedByName,
        boolean accountCreated) {}
