package eu.soga.organisations.people;

import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Takes requests to represent an organisation, and lists the pending ones. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organisations")
class JoinResource {
    private final Joinings joinings;

    JoinResource(Joinings joinings) {
        this.joinings = joinings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/join-requests")
    @Operation(
            operationId = "askToJoin",
            summary = "Ask to act for an organisation",
            description = "Its signatories decide; moderators where nobody represents it.")
    @APIResponse(
            responseCode = "201",
            description = "The request, which waits",
            content = @Content(schema = @Schema(implementation = JoinResponse.class)))
    public RestResponse<JoinResponse> ask(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull JoinRequest request) {
        JoinResponse asked = joinings.ask(key, id, request);
        return RestResponse.ResponseBuilder.<JoinResponse>created(URI.create("/api/v1/me/join-requests"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(asked)
                .build();
    }

    @GET
    @Path("/{id}/join-requests")
    @Operation(operationId = "listJoinRequests", summary = "The requests that wait for the organisation's signatories")
    public Page<JoinResponse> list(@PathParam("id") UUID id) {
        return Page.all(joinings.pendingOf(id));
    }
}
