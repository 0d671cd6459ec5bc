package eu.soga.events;

import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.MergePatch;
import eu.soga.shared.web.ReaderLanguages;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one event. Only the methods with a body declare its media type: on the class, the declaration would
 * keep {@code GET} from answering in the other formats of the same address (EventFormatsResource).
 */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {
    private final EventAccess access;
    private final EventWriter writer;
    private final EventResponses responses;
    private final EventResponses.ForVisitors visitors;
    private final Idempotency idempotency;
    private final MergePatch patches;

    EventResource(
            EventAccess access,
            EventWriter writer,
            EventResponses responses,
            EventResponses.ForVisitors visitors,
            Idempotency idempotency,
            MergePatch patches) {
        this.access = access;
        this.writer = writer;
        this.responses = responses;
        this.visitors = visitors;
        this.idempotency = idempotency;
        this.patches = patches;
    }

    /** Returns one event if the caller may see it. */
    @GET
    @Kept
    @Path("/{id}")
    @Tag(name = "Events")
    @Operation(
            operationId = "readEvent",
            summary = "Read one event",
            description = "By slug or id. A former slug is answered with 301 and the address of today.")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(responseCode = "301", description = "It moved to the address in «Location».")
    public Response read(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        // visitors and programs without an account: no entity is loaded
        Optional<EventResponse> shown = access.isVisitor() ? visitors.find(slug) : Optional.empty();
        if (shown.isPresent()) return Response.ok(shown.get()).build();
        Event event = access.requireVisible(slug);
        UriBuilder path = UriBuilder.fromPath("/api/v1/events/{slug}");
        if (EventAccess.hasMoved(slug, event))
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(
                            lang == null
                                    ? path.build(event.slug)
                                    : path.queryParam("lang", lang).build(event.slug))
                    .build();
        return Response.ok(responses.of(event)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Tag(name = "Submission")
    @Operation(operationId = "createEvent", summary = "Begin a draft; only organisation, language and title are needed")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is its address.",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(responseCode = "409", description = "`duplicate`: the organisation has an event with this externalId.")
    public RestResponse<EventResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull EventRequest request) {
        EventResponse draft = idempotency.create(key, request, EventResponse.class, () -> writer.create(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, draft)
                .location(URI.create("/api/v1/events/" + draft.slug()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Authenticated
    @Tag(name = "Submission")
    @Operation(
            operationId = "replaceEvent",
            summary = "Write the event anew",
            description =
                    "What «readEvent» gives can be changed and sent back as it is: members that cannot be written are ignored. Before publication and for a trusted organisation at once; else as a revision beside the live"
                            + " version, which is then submitted.")
    @APIResponse(responseCode = "200", description = "The event; a pending edit is in `revision`.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`being-reviewed`: a moderator is reading it. `illegal-transition`: its state allows no edit.")
    public EventResponse replace(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull EventRequest request) {
        return writer.replace(id, ifMatch, request);
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @Path("/{id}")
    @Authenticated
    @Tag(name = "Submission")
    @Operation(
            operationId = "patchEvent",
            summary = "Change some of what is written",
            description =
                    "JSON Merge Patch (RFC 7396) on the text that was written last: `revision.proposed` when there is"
                            + " one. What the patch names is written, null takes away, everything else stays. Otherwise as"
                            + " «replaceEvent».",
            extensions = @Extension(name = "x-optional", value = "*"))
    @RequestBody(
            required = true,
            content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = EventRequest.class)))
    @APIResponse(responseCode = "200", description = "The event; a pending edit is in `revision`.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`being-reviewed`: a moderator is reading it. `illegal-transition`: its state allows no edit.")
    public EventResponse patch(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull String changes) {
        return writer.patch(id, ifMatch, written -> patches.apply(changes, written, EventRequest.class));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Tag(name = "Submission")
    @Operation(operationId = "deleteEvent", summary = "Delete a draft that was never submitted")
    @APIResponse(responseCode = "204", description = "It is gone; what was recorded of it stays in the log.")
    @APIResponse(
            responseCode = "409",
            description = "`illegal-transition`: it was submitted (withdraw it), or other events are part of it.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        writer.removeDraft(id, ifMatch);
    }

    @POST
    @Path("/{id}/revision/discard")
    @Authenticated
    @Tag(name = "Submission")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "discardEventRevision", summary = "Throw away the edit that waits beside the live version")
    @APIResponse(responseCode = "200", description = "The event without a revision.")
    @APIResponse(responseCode = "409", description = "`illegal-transition`: there is no revision.")
    public EventResponse discardRevision(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return writer.discardRevision(id, ifMatch);
    }
}
