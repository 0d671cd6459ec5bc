package eu.soga.imports;

import eu.soga.imports.ImportResponses.ImportResponse;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the imports of an organisation and the addresses it follows. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Imports")
class ImportHistoryResource {
    private final Imports imports;
    private final Sources sources;

    ImportHistoryResource(Imports imports, Sources sources) {
        this.imports = imports;
        this.sources = sources;
    }

    @GET
    @Path("{id}/imports")
    @Operation(operationId = "listImports", summary = "What was imported, newest first; readings that failed included")
    public Page<ImportResponse> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return imports.history(id, cursor, size);
    }

    @GET
    @Path("{id}/sources")
    @Operation(operationId = "listSources", summary = "The addresses that are followed")
    public Page<SourceResponse> sources(@PathParam("id") UUID id) {
        return Page.all(sources.of(id));
    }

    @GET
    @Path("{id}/sources/{source}")
    @Operation(operationId = "readSource", summary = "One address that is followed")
    public SourceResponse source(@PathParam("id") UUID id, @PathParam("source") UUID source) {
        return sources.one(id, source);
    }

    @PUT
    @Path("{id}/sources/{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSource",
            summary = "Pause it, go on, or change what becomes of its changes",
            description = "Going on reads it within a minute, on behalf of who asked for it.")
    public SourceResponse change(
            @PathParam("id") UUID id, @PathParam("source") UUID source, @NotNull @Valid SourceRequest request) {
        return sources.change(id, source, request);
    }

    @DELETE
    @Path("{id}/sources/{source}")
    @Operation(operationId = "stopFollowing", summary = "Follow it no longer")
    @APIResponse(responseCode = "204", description = "Its events stay; the history too.")
    public void stop(@PathParam("id") UUID id, @PathParam("source") UUID source) {
        sources.stop(id, source);
    }
}
