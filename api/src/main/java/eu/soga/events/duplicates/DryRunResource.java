package eu.soga.events.duplicates;

import eu.soga.events.EventRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an author check an event, and its possible duplicates, before sending it. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Submission")
class DryRunResource {
    private final DryRun dryRun;

    DryRunResource(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "validateEvent",
            summary = "Dry run: what would be refused, what is missing, what it may double",
            description = "The same checks as when it is sent; nothing is written and nobody is told.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it could be saved, and everything that speaks against it.")
    @APIResponse(responseCode = "404", description = "`not-found`: the caller may not write for this organisation.")
    public EventValidationResponse validate(@NotNull EventRequest request) {
        return dryRun.validate(request);
    }

    @GET
    @Path("{id}/twins")
    @Operation(
            operationId = "findEventTwins",
            summary = "Is it this one? Events that may be the same",
            description = "For who may see the event before publication. A revision is compared by its proposed text;"
                    + " found are public events, and others that the caller may see.")
    @APIResponse(responseCode = "200", description = "Most alike first, with the parts of each score.")
    public TwinsResponse twins(@PathParam("id") UUID id) {
        return dryRun.twins(id);
    }
}
