package eu.soga.organisations.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.RepresentativeRole;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as signatories and the invited person see it. The token is only in the mail.
 *
 * @param over true when it has expired
 */
@JsonInclude
record InvitationResponse(
        UUID id,
        OrganisationRef organisation,
        String email,
        RepresentativeRole role,
        String language,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        boolean over) {
    static InvitationResponse from(Invitation invitation, Instant now) {
        return new InvitationResponse(
                invitation.id,
                OrganisationRef.of(invitation.organisation),
                invitation.email,
                invitation.role,
                invitation.language,
                invitation.invitedByName,
                invitation.createdAt,
                invitation.expiresAt,
                invitation.isOver(now));
    }
}
