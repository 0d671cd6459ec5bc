package eu.soga.events;

import eu.soga.events.EventConversation.EventHistory;
import eu.soga.events.EventConversation.EventThread;
import eu.soga.events.EventLifecycle.StatusNote;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.shared.web.Idempotency;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The acts of an organisation on its event, from submission to cancellation, and the event's thread and history. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Submission")
class EventLifecycleResource {
    private final EventLifecycle life;
    private final EventConversation conversation;
    private final Idempotency idempotency;

    EventLifecycleResource(EventLifecycle life, EventConversation conversation, Idempotency idempotency) {
        this.life = life;
        this.conversation = conversation;
        this.idempotency = idempotency;
    }

    /** Message with a submission. */
    record SubmissionRequest(
            @Nullable @Size(max = ThreadMessage.LONGEST) String message) {}

    /** Reasons of an appeal. */
    record AppealRequest(
            @NotBlank @Size(max = ThreadMessage.LONGEST) String message) {}

    /** New date of a postponed event. */
    record RescheduleRequest(@NotNull ScheduleText schedule) {}

    /** A message. */
    record MessageRequest(
            @NotBlank @Size(max = ThreadMessage.LONGEST) String message) {}

    @POST
    @Path("/{id}/submit")
    @Operation(operationId = "submitEvent", summary = "Submit a draft, an answer to a moderator, or a revision")
    @APIResponse(
            responseCode = "200",
            description = "It waits for a moderator, or is published for a trusted organisation.")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-transition`: it waits already, or there is nothing to submit.")
    public EventResponse submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid SubmissionRequest request) {
        return life.submit(id, ifMatch, request == null ? null : request.message());
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawEvent", summary = "Take an event back before publication")
    @APIResponse(responseCode = "200", description = "It is withdrawn; only its organisation and moderators see it.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is published, refused or withdrawn.")
    public EventResponse withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return life.withdraw(id, ifMatch);
    }

    @POST
    @Path("/{id}/appeal")
    @Operation(operationId = "appealEvent", summary = "Ask once for a second look at a refusal")
    @APIResponse(responseCode = "200", description = "It waits for a moderator again.")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-transition`: it was not refused, or the appeal was used.")
    public EventResponse appeal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppealRequest request) {
        return life.appeal(id, ifMatch, request.message());
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelEvent", summary = "Call a published event off; it stays visible as cancelled")
    @APIResponse(responseCode = "200", description = "It is cancelled.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is not published or postponed.")
    public EventResponse cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StatusNote request) {
        return life.cancel(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/postpone")
    @Operation(operationId = "postponeEvent", summary = "Put a published event off to a date not known yet")
    @APIResponse(responseCode = "200", description = "It is postponed.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is not published.")
    public EventResponse postpone(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StatusNote request) {
        return life.postpone(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/reschedule")
    @Operation(operationId = "rescheduleEvent", summary = "Give a postponed event its new date")
    @APIResponse(responseCode = "200", description = "It is published with its new date.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is not postponed.")
    public EventResponse reschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RescheduleRequest request) {
        return life.reschedule(id, ifMatch, request.schedule());
    }

    @POST
    @Path("/{id}/messages")
    @Operation(operationId = "writeEventMessage", summary = "Say something to the moderators, or to the organisation")
    @APIResponse(
            responseCode = "201",
            description = "The thread, with the message at its end.",
            content = @Content(schema = @Schema(implementation = EventThread.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it was never submitted, or is withdrawn.")
    public RestResponse<EventThread> write(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid MessageRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                idempotency.create(
                        key, List.of(id, request), EventThread.class, () -> conversation.write(id, request.message())));
    }

    @GET
    @Path("/{id}/thread")
    @Operation(operationId = "getEventThread", summary = "What was said between the organisation and the moderators")
    @APIResponse(responseCode = "200", description = "Oldest first.")
    public EventThread thread(@PathParam("id") UUID id) {
        return conversation.thread(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getEventHistory", summary = "What was done to the event, by whom and why")
    @APIResponse(responseCode = "200", description = "Oldest first.")
    public EventHistory history(@PathParam("id") UUID id) {
        return conversation.history(id);
    }
}
