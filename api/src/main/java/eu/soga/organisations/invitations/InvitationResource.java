package eu.soga.organisations.invitations;

import eu.soga.shared.web.Page;
import eu.soga.shared.web.SendsMail;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists, sends and revokes the invitations of an organisation; for its signatories only. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organisations")
class InvitationResource {
    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SendsMail
    @Path("/{id}/invitations")
    @Operation(
            operationId = "inviteRepresentative",
            summary = "Invite someone by mail to act for the organisation",
            description = "Whoever has no account gets one. The link in the mail is good for 14 days.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation",
            content = @Content(schema = @Schema(implementation = InvitationResponse.class)))
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem503")
    public RestResponse<InvitationResponse> invite(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull InvitationRequest request) {
        InvitationResponse invited = invitations.invite(key, id, request);
        URI list = URI.create("/api/v1/organisations/" + id + "/invitations");
        return RestResponse.ResponseBuilder.<InvitationResponse>created(list)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(invited)
                .build();
    }

    @GET
    @Path("/{id}/invitations")
    @Operation(operationId = "listInvitations", summary = "The invitations without an answer")
    public Page<InvitationResponse> list(@PathParam("id") UUID id) {
        return Page.all(invitations.of(id));
    }

    @DELETE
    @Path("/{id}/invitations/{invitation}")
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation")
    @APIResponse(responseCode = "204", description = "Its link leads nowhere any more")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public void revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation) {
        invitations.revoke(id, invitation);
    }
}
