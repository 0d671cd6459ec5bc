package eu.soga.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One event. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventResource {
    private final EventVisibility visibility;
    private final EventResponses responses;

    EventResource(EventVisibility visibility, EventResponses responses) {
        this.visibility = visibility;
        this.responses = responses;
    }

    /** One event, to whoever may see it. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readEvent",
            summary = "Read one event",
            description = "By slug or id. A former slug is answered with 301 and the address of today.")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content = @Content(schema = @Schema(implementation = EventResponse.class)))
    @APIResponse(responseCode = "301", description = "It moved to the address in «Location».")
    public Response read(@PathParam("id") String slug) {
        Event event = visibility.requireVisible(slug);
        if (EventVisibility.hasMoved(slug, event))
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(UriBuilder.fromPath("/api/v1/events/{slug}").build(event.slug))
                    .build();
        return Response.ok(responses.of(event)).build();
    }
}
