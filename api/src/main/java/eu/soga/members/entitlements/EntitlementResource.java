package eu.soga.members.entitlements;

import eu.soga.members.entitlements.Entitlements.EntitlementRequest;
import eu.soga.members.entitlements.Entitlements.EntitlementResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What tiers give, read by everyone and written by the secretary. */
@Path("/api/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class EntitlementResource {
    private final Entitlements entitlements;

    EntitlementResource(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @GET
    @Operation(
            operationId = "listEntitlements",
            summary = "What each tier gives, with quotas",
            description = "A tier gives what lower ones give, too.")
    public Page<EntitlementResponse> all() {
        return Page.all(entitlements.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SECRETARY)
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "createEntitlement", summary = "Write what a tier gives from now on")
    @APIResponse(
            responseCode = "201",
            description = "The entitlement",
            content = @Content(schema = @Schema(implementation = EntitlementResponse.class)))
    public RestResponse<EntitlementResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull EntitlementRequest request) {
        return RestResponse.ResponseBuilder.<EntitlementResponse>created(URI.create("/api/v1/entitlements"))
                .entity(entitlements.create(key, request))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @Path("{id}/retire")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SECRETARY)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "retireEntitlement",
            summary = "Stop giving it, from today on",
            description = "What was used of it stays in the history. Repeating the call succeeds.")
    @APIResponse(responseCode = "200", description = "The entitlement, retired")
    public EntitlementResponse retire(@PathParam("id") UUID id) {
        return entitlements.retire(id);
    }
}
