package eu.soga.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announces that a request to represent an organisation was accepted or declined.
 *
 * @param requesterEmail null when the account has no verified address
 */
public record JoinDecided(
        UUID organisationId,
        String organisationName,
        @Nullable String requesterEmail,
        String requesterName,
        boolean accepted,
        @Nullable String message) {}
