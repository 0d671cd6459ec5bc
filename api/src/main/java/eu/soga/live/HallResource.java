package eu.soga.live;

import eu.soga.live.HallDesk.HallKey;
import eu.soga.live.HallDesk.HallPollRequest;
import eu.soga.live.HallDesk.HallSettingsRequest;
import eu.soga.live.HallResponse.HallQuestion;
import eu.soga.live.Halls.HallQuestionRequest;
import eu.soga.shared.web.FromACrowd;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/**
 * The questions and polls of a session: for the people in it without an account, and for who moderates it, with an account
 * or with the key of a moderator's link.
 */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
class HallResource {
    static final String KEY = "Moderator-Key";

    private final Halls halls;
    private final HallWatch watch;
    private final HallDesk desk;

    HallResource(Halls halls, HallWatch watch, HallDesk desk) {
        this.halls = halls;
        this.watch = watch;
        this.desk = desk;
    }

    @GET
    @Path("{id}/hall")
    @FromACrowd(hall = true)
    @Operation(
            operationId = "readHall",
            summary = "The questions and polls of a session",
            description = "Kept with the session after it has ended.")
    public HallResponse read(@PathParam("id") UUID id) {
        return halls.read(id);
    }

    /** Blocking: only the first state is read by a worker thread; what follows comes from {@link HallWatch}. */
    @GET
    @Path("{id}/hall/stream")
    @Blocking
    @FromACrowd(hall = true)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "watchHall",
            summary = "The same as server-sent events: the whole state at first and after every change",
            description =
                    "Each event is the JSON of `readHall`. A client that connects again has lost nothing. Where events"
                            + " are blocked, ask `readHall` again every few seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The state, again and again",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<String> watch(@PathParam("id") UUID id) {
        return watch.watch(id);
    }

    @POST
    @Path("{id}/hall/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd(hall = true)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask a question in a session",
            description =
                    "Shown at once, or once a moderator has looked at it (`waiting`). The same words again count as a"
                            + " vote for the question that is there. A device may ask three questions a minute and twenty in a"
                            + " session.")
    @APIResponse(responseCode = "200", description = "The question as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public HallQuestion ask(@PathParam("id") UUID id, @Valid @NotNull HallQuestionRequest request) {
        return halls.ask(id, request);
    }

    @GET
    @Path("{id}/hall/desk")
    @Operation(
            operationId = "moderateHall",
            summary = "Everything in a hall: what waits, is hidden or is a draft too",
            description = "For representatives of the organiser, edition leads, and who has the moderator's link.")
    public HallResponse read(@PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key) {
        return desk.read(id, key);
    }

    @POST
    @Path("{id}/hall")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setHall",
            summary = "Open or close the questions and polls of a session",
            description = "`reviewed`: a question is shown only after a moderator's look.")
    @APIResponse(responseCode = "200", description = "The hall as it is now")
    public HallResponse set(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @Valid @NotNull HallSettingsRequest request) {
        return desk.set(id, key, request);
    }

    @POST
    @Path("{id}/hall/key")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "makeModeratorKey",
            summary = "Make a link for a moderator without an account; earlier ones end")
    @APIResponse(responseCode = "200", description = "The key, which is shown once")
    public HallKey key(@PathParam("id") UUID id) {
        return desk.link(id);
    }

    @POST
    @Path("{id}/hall/polls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPoll", summary = "Write a poll down; it takes votes once it is opened")
    @APIResponse(responseCode = "200", description = "The hall as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public HallResponse add(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, @Valid @NotNull HallPollRequest request) {
        return desk.add(id, key, request);
    }
}
