package eu.soga.organisations.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;

/**
 * An invitation as shown to the person who holds its link.
 *
 * @param email the invited address, shortened because the link may have been forwarded
 * @param actions {@code accept}, with the reason when it is closed
 */
@JsonInclude
record InvitationOfferResponse(
        OrganisationRef organisation,
        String email,
        RepresentativeRole role,
        String invitedByName,
        Instant expiresAt,
        List<Action> actions) {
    static InvitationOfferResponse from(Invitation invitation, Action accept) {
        return new InvitationOfferResponse(
                OrganisationRef.of(invitation.organisation),
                shortened(invitation.email),
                invitation.role,
                invitation.invitedByName,
                invitation.expiresAt,
                List.of(accept));
    }

    private static String shortened(String email) {
        int at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }
}
