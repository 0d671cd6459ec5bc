package eu.soga.live;

import eu.soga.live.HallDesk.HallQuestionDecisionRequest;
import eu.soga.live.HallResponse.HallQuestion;
import eu.soga.live.Halls.HallVoteRequest;
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

/** A question of a session: votes, and what becomes of it. */
@Path("/api/v1/hall-questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
class HallQuestionResource {
    private final Halls halls;
    private final HallDesk desk;

    HallQuestionResource(Halls halls, HallDesk desk) {
        this.halls = halls;
        this.desk = desk;
    }

    @POST
    @Path("{id}/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd(hall = true)
    @Operation(operationId = "voteForQuestion", summary = "Vote for a question, once for each device")
    @APIResponse(responseCode = "200", description = "The question as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public HallQuestion vote(@PathParam("id") UUID id, @Valid @NotNull HallVoteRequest request) {
        return halls.vote(id, request);
    }

    @POST
    @Path("{id}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideQuestion", summary = "Show, hide or merge a question, or mark it as answered")
    @APIResponse(responseCode = "200", description = "The hall as it is now")
    public HallResponse decide(
            @PathParam("id") UUID id,
            @HeaderParam(HallResource.KEY) @Nullable String key,
            @Valid @NotNull HallQuestionDecisionRequest request) {
        return desk.decide(id, key, request);
    }
}
