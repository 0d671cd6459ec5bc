package eu.soga.live;

import eu.soga.live.HallDesk.HallPollDecisionRequest;
import eu.soga.live.Halls.HallBallotRequest;
import eu.soga.shared.web.FromACrowd;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A poll of a session: votes, and when it takes them. */
@Path("/api/v1/hall-polls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
class HallPollResource {
    private final Halls halls;
    private final HallDesk desk;

    HallPollResource(Halls halls, HallDesk desk) {
        this.halls = halls;
        this.desk = desk;
    }

    @POST
    @Path("{id}/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd(hall = true)
    @Operation(
            operationId = "voteInPoll",
            summary = "Vote in a poll, once for each device",
            description = "The first vote of a device stays; sending it again changes nothing.")
    @APIResponse(responseCode = "204", description = "The vote counts")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public void ballot(@PathParam("id") UUID id, @Valid @NotNull HallBallotRequest request) {
        halls.ballot(id, request);
    }

    @POST
    @Path("{id}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decidePoll", summary = "Open, close or delete a poll")
    @APIResponse(responseCode = "200", description = "The hall as it is now")
    public HallResponse decidePoll(
            @PathParam("id") UUID id,
            @HeaderParam(HallResource.KEY) @Nullable String key,
            @Valid @NotNull HallPollDecisionRequest request) {
        return desk.decidePoll(id, key, request);
    }
}
