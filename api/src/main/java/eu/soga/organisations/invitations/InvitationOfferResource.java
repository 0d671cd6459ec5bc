package eu.soga.organisations.invitations;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and accepts an invitation through the link in its mail. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class InvitationOfferResource {
    private final InvitationOffers offers;

    InvitationOfferResource(InvitationOffers offers) {
        this.offers = offers;
    }

    @GET
    @Path("/{token}")
    @Operation(operationId = "readInvitation", summary = "What an invitation offers")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = InvitationOfferResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public InvitationOfferResponse read(@PathParam("token") String token) {
        return offers.read(token);
    }

    @POST
    @Path("/{token}/accept")
    @Authenticated
    @Operation(
            operationId = "acceptInvitation",
            summary = "Act for the organisation from now on",
            description = "The verified mail address of the account must be the invited one.")
    @APIResponse(
            responseCode = "200",
            description = "The invitation, accepted",
            content = @Content(schema = @Schema(implementation = InvitationResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public InvitationResponse accept(@PathParam("token") String token) {
        return offers.acceptByToken(token);
    }
}
