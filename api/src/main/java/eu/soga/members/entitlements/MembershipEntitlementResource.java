package eu.soga.members.entitlements;

import eu.soga.members.entitlements.Entitlements.EntitlementState;
import eu.soga.members.entitlements.Entitlements.EntitlementUseReasonRequest;
import eu.soga.members.entitlements.Entitlements.EntitlementUseRequest;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one membership gives today, and what of it was used. */
@Path("/api/v1/memberships/{id}/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class MembershipEntitlementResource {
    private final Entitlements entitlements;

    MembershipEntitlementResource(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @GET
    @Operation(
            operationId = "readMembershipEntitlements",
            summary = "What a membership gives today, and what of it was used",
            description = "Empty when it gives no access.")
    public Page<EntitlementState> of(@PathParam("id") UUID id) {
        return Page.all(entitlements.of(id).items());
    }

    @POST
    @Path("{entitlement}/uses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SECRETARY)
    @Operation(
            operationId = "useEntitlement",
            summary = "Record that a member used a part of a quota",
            description = "Send an Idempotency-Key, so that a repeated request records one use.")
    @APIResponse(responseCode = "200", description = "What the membership has now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<EntitlementState> use(
            @PathParam("id") UUID id,
            @PathParam("entitlement") UUID entitlement,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull EntitlementUseRequest request) {
        return Page.all(entitlements.use(id, entitlement, key, request).items());
    }

    @POST
    @Path("uses/{use}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SECRETARY)
    @Operation(operationId = "reverseEntitlementUse", summary = "Take back a use that was recorded by mistake")
    @APIResponse(responseCode = "200", description = "What the membership has now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<EntitlementState> reverse(
            @PathParam("id") UUID id, @PathParam("use") UUID use, @Valid @NotNull EntitlementUseReasonRequest request) {
        return Page.all(entitlements.reverse(id, use, request.message()).items());
    }
}
