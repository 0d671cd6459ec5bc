package eu.soga.events;

import eu.soga.shared.web.ReaderLanguages;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
    public Response read(
            @PathParam("id") String slug,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        Event event = visibility.requireVisible(slug);
        UriBuilder path = UriBuilder.fromPath("/api/v1/events/{slug}");
        if (EventVisibility.hasMoved(slug, event))
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(
                            lang == null
                                    ? path.build(event.slug)
                                    : path.queryParam("lang", lang).build(event.slug))
                    .build();
        return Response.ok(responses.of(event)).build();
    }
}
