package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar;
import eu.soga.shared.pages.FramePage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Serves one event for a frame of another site; 404 with an explanation when it is not public. */
@Path("/")
@Blocking
class EmbeddedEventResource {
    private final PublicCalendar calendar;
    private final FormerSlugs former;
    private final FramePage frame;

    EmbeddedEventResource(PublicCalendar calendar, FormerSlugs former, FramePage frame) {
        this.calendar = calendar;
        this.former = former;
        this.frame = frame;
    }

    @GET
    @Path("embed/events/{slug}")
    @Operation(hidden = true)
    public Response event(@RestPath String slug, @Context UriInfo uri) {
        return calendar.find(slug)
                .map(_ -> frame.answer(200))
                .or(() -> former.event(slug).map(path -> moved(path, uri)))
                .orElseGet(() -> frame.answer(404));
    }

    private static Response moved(String path, UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return Response.status(301)
                .header(HttpHeaders.LOCATION, "/embed" + path + (query == null ? "" : "?" + query))
                .build();
    }
}
