package eu.soga.events;

import eu.soga.shared.web.Idempotency;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partner's side up to publication: write, correct, submit, take back, appeal. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Submission")
class EventSubmissionResource {
    private final EventDrafts drafts;
    private final EventEdits edits;
    private final EventSubmissions submissions;
    private final Idempotency idempotency;

    EventSubmissionResource(
            EventDrafts drafts, EventEdits edits, EventSubmissions submissions, Idempotency idempotency) {
        this.drafts = drafts;
        this.edits = edits;
        this.submissions = submissions;
        this.idempotency = idempotency;
    }

    /** What goes with a submission. */
    record SubmissionRequest(
            @Nullable @Size(max = ThreadMessage.LONGEST) String message) {}

    /** What speaks against a refusal. */
    record AppealRequest(
            @NotBlank @Size(max = ThreadMessage.LONGEST) String message) {}

    @POST
    @Operation(operationId = "createEvent", summary = "Begin a draft; only organisation, language and title are needed")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is its address.",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(responseCode = "409", description = "`duplicate`: the organisation has an event with this externalId.")
    public RestResponse<EventResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull EventRequest request) {
        EventResponse draft = idempotency.create(key, request, EventResponse.class, () -> drafts.create(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, draft)
                .location(URI.create("/api/v1/events/" + draft.slug()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "replaceEvent",
            summary = "Write the event anew",
            description =
                    "Before publication and for a trusted organisation at once; else as a revision beside the live"
                            + " version, which is then submitted.")
    @APIResponse(responseCode = "200", description = "The event; a pending edit is in `revision`.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`being-reviewed`: a moderator is reading it. `illegal-transition`: its state allows no edit.")
    public EventResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull EventRequest request) {
        return edits.replace(id, ifMatch, request);
    }

    @POST
    @Path("{id}/submit")
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
        return submissions.submit(id, ifMatch, request == null ? null : request.message());
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawEvent", summary = "Take an event back before publication")
    @APIResponse(responseCode = "200", description = "It is withdrawn; only its organisation and moderators see it.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: it is published, refused or withdrawn.")
    public EventResponse withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return submissions.withdraw(id, ifMatch);
    }

    @POST
    @Path("{id}/appeal")
    @Operation(operationId = "appealEvent", summary = "Ask once for a second look at a refusal")
    @APIResponse(responseCode = "200", description = "It waits for a moderator again.")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-transition`: it was not refused, or the appeal was used.")
    public EventResponse appeal(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppealRequest request) {
        return submissions.appeal(id, ifMatch, request.message());
    }

    @POST
    @Path("{id}/revision/discard")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "discardEventRevision", summary = "Throw away the edit that waits beside the live version")
    @APIResponse(responseCode = "200", description = "The event without a revision.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: there is no revision.")
    public EventResponse discardRevision(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return edits.discardRevision(id, ifMatch);
    }
}
