package eu.soga.claims;

import eu.soga.claims.SchemeDrafts.SchemeDraftRequest;
import eu.soga.claims.SchemeDrafts.SchemeDraftResponse;
import eu.soga.claims.SchemeDrafts.SchemeDraftSummary;
import eu.soga.claims.SchemeSimulation.DryRunRequest;
import eu.soga.claims.SchemeSimulation.DryRunResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Schemes that are being written, by those who approve claims: they lead the funded project. */
@Path("/api/v1/scheme-drafts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CLAIMS_APPROVER)
@SecurityRequirement(name = "keycloak")
@Tag(name = "Claims")
class SchemeDraftResource {
    private final SchemeDrafts drafts;
    private final SchemeSimulation simulation;

    SchemeDraftResource(SchemeDrafts drafts, SchemeSimulation simulation) {
        this.drafts = drafts;
        this.simulation = simulation;
    }

    @GET
    @Operation(operationId = "listSchemeDrafts", summary = "Schemes that are being written, last changed first")
    public Page<SchemeDraftSummary> list() {
        return Page.all(drafts.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startSchemeDraft",
            summary = "Start a scheme, or the next version of one",
            description = "The next version starts as a copy of the one in force. When it is being written already, the"
                    + " answer is that draft.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = SchemeDraftResponse.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    public RestResponse<SchemeDraftResponse> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SchemeDraftRequest request) {
        SchemeDraftResponse started = drafts.start(key, request);
        return RestResponse.ResponseBuilder.<SchemeDraftResponse>created(
                        URI.create("/api/v1/scheme-drafts/" + started.id()))
                .entity(started)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readSchemeDraft", summary = "A draft with every problem that keeps it from being opened")
    public SchemeDraftResponse read(@PathParam("id") UUID id) {
        return drafts.read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeSchemeDraft",
            summary = "Keep what was written, however incomplete",
            description = "The answer names every problem with its field. Nothing that is open changes.")
    @APIResponse(responseCode = "200", description = "The draft as it is now")
    public SchemeDraftResponse write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SchemeWriting writing) {
        return drafts.write(id, ifMatch, writing);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSchemeDraft", summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafts.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dryRunSchemeDraft",
            summary = "Ask past claims by the rules of a draft",
            description =
                    "Takes what the rules were judged on when each claim was judged last; only what the draft asks"
                            + " otherwise is asked again. Nothing is stored or decided.")
    @APIResponse(
            responseCode = "200",
            description = "Counts and sums before and after, and the claims whose answer changes")
    public DryRunResponse dryRun(@PathParam("id") UUID id, @Valid @NotNull DryRunRequest request) {
        return simulation.dryRun(id, request.claimsOf());
    }

    @POST
    @Path("{id}/open")
    @Operation(
            operationId = "openSchemeDraft",
            summary = "Make a draft the version in force",
            description = "Claims that were sent before keep their version. Needs a fresh sign-in.")
    @APIResponse(responseCode = "200", description = "The scheme as everyone reads it now")
    public SchemeResponse open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return drafts.open(id, ifMatch);
    }
}
