package eu.soga.organisations.people;

import eu.soga.organisations.JoiningStatus;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Accepts or declines a request to represent an organisation. */
@Path("/api/v1/join-requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organisations")
class JoinDecisionResource {
    private final Joinings joinings;

    JoinDecisionResource(Joinings joinings) {
        this.joinings = joinings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/accept")
    @Operation(operationId = "acceptJoinRequest", summary = "Let the person act for the organisation")
    @APIResponse(
            responseCode = "200",
            description = "The request, accepted",
            content = @Content(schema = @Schema(implementation = JoinResponse.class)))
    public JoinResponse accept(@PathParam("id") UUID id, @Valid @NotNull JoinDecisionRequest request) {
        return joinings.decide(id, JoiningStatus.ACCEPTED, request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decline")
    @Operation(operationId = "declineJoinRequest", summary = "Do not let the person act for the organisation")
    @APIResponse(
            responseCode = "200",
            description = "The request, declined",
            content = @Content(schema = @Schema(implementation = JoinResponse.class)))
    public JoinResponse decline(@PathParam("id") UUID id, @Valid @NotNull JoinDecisionRequest request) {
        return joinings.decide(id, JoiningStatus.DECLINED, request.message());
    }
}
