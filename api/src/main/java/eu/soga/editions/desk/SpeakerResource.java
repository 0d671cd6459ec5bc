package eu.soga.editions.desk;

import eu.soga.editions.SpeakerDesk;
import eu.soga.editions.SpeakerDesk.SpeakerRequest;
import eu.soga.editions.SpeakerDesk.SpeakerResponse;
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

/** Single speakers. */
@Path("/api/v1/speakers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Editions")
class SpeakerResource {
    private final SpeakerDesk speakers;

    SpeakerResource(SpeakerDesk speakers) {
        this.speakers = speakers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSpeaker",
            summary = "Write a speaker anew; taking the consent back hides the person at once")
    @APIResponse(responseCode = "200", description = "The speaker as it is now")
    public SpeakerResponse change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SpeakerRequest request) {
        return speakers.change(id, ifMatch, request);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteSpeaker",
            summary = "Delete a speaker whom no session of the draft names, also from past releases")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        speakers.remove(id, ifMatch);
    }
}
