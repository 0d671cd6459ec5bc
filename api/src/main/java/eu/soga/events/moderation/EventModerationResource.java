package eu.soga.events.moderation;

import eu.soga.events.ModerationReason;
import eu.soga.events.ThreadMessage;
import eu.soga.events.moderation.UndoableDecisions.UndoableDecision;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The moderators' queue, reviews and decisions. */
@Path("/api/v1/moderation/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Tag(name = "Moderation")
class EventModerationResource {
    private final ModerationQueue queue;
    private final EventReviews reviews;
    private final EventModeration moderation;

    EventModerationResource(ModerationQueue queue, EventReviews reviews, EventModeration moderation) {
        this.queue = queue;
        this.reviews = reviews;
        this.moderation = moderation;
    }

    /** Message with a publication. */
    record PublicationRequest(
            @Nullable @Size(max = ThreadMessage.LONGEST) String message) {}

    /** Reason and message of a request for changes or a refusal. */
    record DecisionRequest(
            @NotNull ModerationReason reason,
            @NotBlank @Size(max = ThreadMessage.LONGEST) String message) {}

    @GET
    @Operation(operationId = "listModerationQueue", summary = "What waits for a decision, oldest first")
    public Page<QueueItem> queue(
            @QueryParam("state") @DefaultValue("all") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        QueueState part = WireEnums.parse(QueueState.class, state)
                .orElseThrow(() -> DomainException.invalid(
                        "?state", "The state is one of " + WireEnums.words(QueueState.class) + "."));
        return queue.page(part, cursor, size);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readEventReview", summary = "Everything needed to decide, the event as it would be")
    public EventReview review(@PathParam("id") UUID id) {
        return reviews.of(id);
    }

    @POST
    @Path("{id}/take")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "takeEvent", summary = "Hold the review for 30 minutes; again: for 30 more")
    @APIResponse(responseCode = "200", description = "The review is the caller's.")
    @APIResponse(responseCode = "403", description = "`own-organisation`: the caller represents an organiser.")
    @APIResponse(responseCode = "409", description = "`taken-by-another`, or `illegal-transition`: nothing waits.")
    public EventReview take(@PathParam("id") UUID id) {
        return moderation.take(id);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "releaseEvent", summary = "Leave the review to another moderator")
    @APIResponse(responseCode = "200", description = "The review is free.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: the caller does not hold it.")
    public EventReview release(@PathParam("id") UUID id) {
        return moderation.release(id);
    }

    @POST
    @Path("{id}/publish")
    @Operation(operationId = "publishEvent", summary = "Publish the event, or take over the edit; as it was read")
    @APIResponse(responseCode = "200", description = "It is in the calendar.")
    @APIResponse(responseCode = "403", description = "`own-organisation`: the caller represents an organiser.")
    @APIResponse(responseCode = "409", description = "`taken-by-another`, or `illegal-transition`: take it first.")
    public EventReview publish(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid PublicationRequest request) {
        return moderation.publish(id, ifMatch, request == null ? null : request.message());
    }

    @POST
    @Path("{id}/request-changes")
    @Operation(operationId = "requestEventChanges", summary = "Send it back with a reason and a text")
    @APIResponse(responseCode = "200", description = "Its organisation can answer.")
    @APIResponse(responseCode = "403", description = "`own-organisation`: the caller represents an organiser.")
    @APIResponse(responseCode = "409", description = "`taken-by-another`, or `illegal-transition`: take it first.")
    public EventReview requestChanges(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return moderation.requestChanges(id, ifMatch, request.reason(), request.message());
    }

    @POST
    @Path("{id}/refuse")
    @Operation(operationId = "refuseEvent", summary = "Do not take it, with a reason and a text")
    @APIResponse(responseCode = "200", description = "Its organisation may appeal once.")
    @APIResponse(responseCode = "403", description = "`own-organisation`: the caller represents an organiser.")
    @APIResponse(responseCode = "409", description = "`taken-by-another`, or `illegal-transition`: take it first.")
    public EventReview refuse(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return moderation.refuse(id, ifMatch, request.reason(), request.message());
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "undoEventDecision",
            summary = "Undo my last decision, while the mail about it waits",
            description = "The event waits again at its place in the queue, held by the caller; the message of the"
                    + " decision leaves the thread. The history shows the decision and that it was undone.")
    @APIResponse(responseCode = "200", description = "The review is the caller's again.")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-transition`: too late, somebody has acted since, or nothing of the caller to undo.")
    public EventReview undo(@PathParam("id") UUID id) {
        return moderation.undo(id);
    }

    /** What the caller may undo. */
    @Path("/api/v1/moderation/undoable-decisions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
    @Tag(name = "Moderation")
    static class Undoable {
        private final UndoableDecisions undoable;

        Undoable(UndoableDecisions undoable) {
            this.undoable = undoable;
        }

        /** Decisions that can still be undone. */
        record UndoableDecisionList(List<UndoableDecision> items) {}

        @GET
        @Operation(
                operationId = "listUndoableDecisions",
                summary = "My decisions that can still be undone, the last one first",
                description = "Refusals and requests for changes, until the mail about them leaves. What was published"
                        + " or merged is not among them: feeds and calendars may have read it.")
        public UndoableDecisionList list() {
            return new UndoableDecisionList(undoable.mine());
        }
    }
}
