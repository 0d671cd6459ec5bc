package eu.soga.editions.desk;

import eu.soga.editions.OutputDesk;
import eu.soga.editions.OutputDesk.OutputsRequest;
import eu.soga.editions.reading.PublicEditions;
import eu.soga.editions.reading.SessionOutputsResponse;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came out of a session. Everybody reads it; edition leads write it. */
@Path("/api/v1/session-outputs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class OutputResource {
    private final OutputDesk desk;
    private final PublicEditions editions;
    private final CurrentUser user;

    OutputResource(OutputDesk desk, PublicEditions editions, CurrentUser user) {
        this.desk = desk;
        this.editions = editions;
        this.user = user;
    }

    @GET
    @Operation(
            operationId = "readSessionOutputs",
            summary = "The outputs of a session: slides, minutes, recording",
            description =
                    "`id` is that of the session's event. An event that is no session has none; one that is not public answers 404.")
    public SessionOutputsResponse read(@PathParam("id") UUID id) {
        return editions.outputsOf(id, user.hasRole(Roles.EDITION_LEAD, Roles.ADMIN))
                .orElseThrow(() -> DomainException.notFound("session"));
    }

    @PUT
    @RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
    @SecurityRequirement(name = "keycloak")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSessionOutputs",
            summary = "Write the outputs of a session anew, as a whole list",
            description = "At most 20. Public at once, without a release of the programme.")
    @APIResponse(responseCode = "200", description = "The outputs as they are now")
    public SessionOutputsResponse change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OutputsRequest request) {
        desk.change(id, ifMatch, request);
        return read(id);
    }
}
