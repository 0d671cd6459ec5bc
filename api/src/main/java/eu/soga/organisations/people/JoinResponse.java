package eu.soga.organisations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.EntryClaim;
import eu.soga.organisations.Joining;
import eu.soga.organisations.JoiningStatus;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.RepresentativeRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to represent an organisation, with its decision.
 *
 * @param name name of the person who asks
 * @param email verified by Keycloak; null when there is none
 * @param claim what the person says about himself or herself; null when it was not asked
 * @param decisionMessage message of the person who decided; null without one
 */
@JsonInclude
record JoinResponse(
        UUID id,
        OrganisationRef organisation,
        String name,
        @Nullable String email,
        RepresentativeRole role,
        String message,
        @Nullable EntryClaim claim,
        JoiningStatus status,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionMessage) {
    static JoinResponse from(Joining joining) {
        return new JoinResponse(
                joining.id,
                OrganisationRef.of(joining.organisation),
                joining.name,
                joining.email,
                joining.role,
                joining.message,
                joining.claim,
                joining.status(),
                joining.createdAt,
                joining.decidedAt(),
                joining.decisionMessage());
    }
}
