package eu.soga.editions.desk;

import eu.soga.editions.ProgrammeDesk;
import eu.soga.editions.SlotDraft;
import eu.soga.editions.SlotRequest;
import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Single slots of a draft programme. */
@Path("/api/v1/programme-slots/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Editions")
class SlotResource {
    private final ProgrammeDesk slots;

    SlotResource(ProgrammeDesk slots) {
        this.slots = slots;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSlot", summary = "Write a slot of a draft programme anew")
    @APIResponse(responseCode = "200", description = "The slot as it is now")
    public SlotDraft change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SlotRequest request) {
        return slots.change(id, ifMatch, request);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteSlot",
            summary = "Delete a slot of a draft programme; the next release cancels its session")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        slots.remove(id, ifMatch);
    }
}
