package eu.soga.organisations.people;

import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the join requests for organisations without representatives, which moderators decide. */
@Path("/api/v1/moderation/join-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Tag(name = "Organisations")
class JoinModerationResource {
    private final Joinings joinings;

    JoinModerationResource(Joinings joinings) {
        this.joinings = joinings;
    }

    @GET
    @Operation(
            operationId = "listJoinRequestsForModerators",
            summary = "The requests for organisations that nobody represents")
    public Page<JoinResponse> forModerators() {
        return Page.all(joinings.pendingForModerators());
    }
}
