package eu.soga.organisations.people;

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

/** Confirms an address at the organisation's own domain, through the link in the mail to it. */
@Path("/api/v1/join-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class JoinConfirmationResource {
    private final Joinings joinings;

    JoinConfirmationResource(Joinings joinings) {
        this.joinings = joinings;
    }

    @GET
    @Path("/{token}")
    @Operation(operationId = "readJoinConfirmation", summary = "Which request a link confirms")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = JoinConfirmationResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public JoinConfirmationResponse read(@PathParam("token") String token) {
        return joinings.confirmation(token);
    }

    @POST
    @Path("/{token}/confirm")
    @Authenticated
    @Operation(
            operationId = "confirmJoinRequest",
            summary = "Show that one reads an address of the organisation",
            description = "With the account that asked. When nobody represents the organisation, the person represents"
                    + " it from now on; otherwise its signatories see that the address is confirmed.")
    @APIResponse(
            responseCode = "200",
            description = "The request, accepted, or pending when somebody represents the organisation by now",
            content = @Content(schema = @Schema(implementation = JoinResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public JoinResponse confirm(@PathParam("token") String token) {
        return joinings.confirm(token);
    }
}
