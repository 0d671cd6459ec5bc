package eu.soga.resources;

import eu.soga.resources.KnowledgeCollections.CollectionRequest;
import eu.soga.resources.KnowledgeCollections.Created;
import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Collections of resources as editors write them. */
@Path("/api/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.EDITION_LEAD, Roles.ADMIN})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Resources")
class CollectionDeskResource {
    private final KnowledgeCollections collections;

    CollectionDeskResource(KnowledgeCollections collections) {
        this.collections = collections;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCollection",
            summary = "Create a collection of resources, public at once",
            description = "Its resources are shown in the given order; the first one is its cover.")
    @APIResponse(
            responseCode = "201",
            description = "The id of the collection; «Location» is its address",
            content = @Content(schema = @Schema(implementation = Created.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<Created> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CollectionRequest request) {
        Created made = collections.create(key, request);
        return RestResponse.ResponseBuilder.<Created>created(URI.create("/api/v1/collections/" + made.id()))
                .entity(made)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCollection",
            summary = "Write a collection anew: texts, resources and their order",
            description = "Its address stays.")
    @APIResponse(responseCode = "204", description = "The collection is changed")
    public void change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CollectionRequest request) {
        collections.change(id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteCollection", summary = "Delete a collection; its resources stay")
    @APIResponse(responseCode = "204", description = "The collection is deleted")
    public void delete(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        collections.remove(id, ifMatch);
    }
}
