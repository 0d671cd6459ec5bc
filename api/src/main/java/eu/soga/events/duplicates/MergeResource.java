package eu.soga.events.duplicates;

import eu.soga.events.EventResponse;
import eu.soga.shared.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merges two entries of the same event. */
@Path("/api/v1/moderation/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Tag(name = "Moderation")
class MergeResource {
    private final EventMerges merges;

    MergeResource(EventMerges merges) {
        this.merges = merges;
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeEvent",
            summary = "Merge this entry into another one of the same event",
            description =
                    "It leaves the public; its addresses, former ones too, answer 301 to the one that stays, which keeps"
                            + " where both came from. Its parts become parts of that one. Both organisations are told by"
                            + " mail. There is no undoing.")
    @APIResponse(responseCode = "200", description = "The one that stays.")
    @APIResponse(responseCode = "400", description = "`invalid-request`: `into` is not in the calendar, or cancelled.")
    @APIResponse(responseCode = "403", description = "`own-organisation`: the caller represents an organiser of one.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`taken-by-another`, or `illegal-transition`: a draft, refused or withdrawn, or one is part of"
                            + " the other.")
    @APIResponse(responseCode = "410", description = "`merged`: already, into the event in `existing`.")
    public EventResponse merge(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MergeRequest request) {
        return merges.merge(id, ifMatch, request);
    }
}
