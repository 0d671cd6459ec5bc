package eu.soga.organisations.invitations;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists and accepts the invitations sent to the caller's own verified address, without a link. */
@Path("/api/v1/me/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "My account")
class MyInvitationsResource {
    private final InvitationOffers offers;

    MyInvitationsResource(InvitationOffers offers) {
        this.offers = offers;
    }

    @GET
    @Operation(operationId = "listMyInvitations", summary = "The invitations I can accept")
    public Page<InvitationResponse> list() {
        return Page.all(offers.mine());
    }

    @POST
    @Path("/{id}/accept")
    @Operation(operationId = "acceptMyInvitation", summary = "Accept an invitation for my own address")
    @APIResponse(
            responseCode = "200",
            description = "The invitation, accepted",
            content = @Content(schema = @Schema(implementation = InvitationResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public InvitationResponse accept(@PathParam("id") UUID id) {
        return offers.acceptMine(id);
    }
}
