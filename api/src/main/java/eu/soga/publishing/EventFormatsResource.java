package eu.soga.publishing;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves an event at its own address in the format that {@code Accept} asks for, except JSON, which another resource
 * serves and which is the default.
 */
@Path("/api/v1/events")
class EventFormatsResource {
    private static final String GEO_JSON = "application/geo+json";

    /** Who names no format gets JSON; without this the order in which classes are found would decide. */
    private static final String ONLY_WHEN_ASKED = ";qs=0.5";

    private final CalendarFeeds calendars;
    private final EventListJsonLd jsonLd;
    private final EventLists lists;
    private final FormerSlugs former;
    private final ReaderLanguages reader;

    EventFormatsResource(
            CalendarFeeds calendars,
            EventListJsonLd jsonLd,
            EventLists lists,
            FormerSlugs former,
            ReaderLanguages reader) {
        this.calendars = calendars;
        this.jsonLd = jsonLd;
        this.lists = lists;
        this.former = former;
        this.reader = reader;
    }

    @GET
    @Path("/{id}")
    @Produces(EventFeedResource.CALENDAR + ONLY_WHEN_ASKED)
    @Operation(hidden = true)
    public Response calendar(@PathParam("id") String slug, @Context Request request) {
        return calendars
                .one(slug, choice(), CalendarForm.PLAIN)
                .map(file -> file.answer(request, EventFeedResource.CALENDAR, slug + ".ics"))
                .orElseGet(() -> moved(slug));
    }

    @GET
    @Path("/{id}")
    @Produces("application/ld+json" + ONLY_WHEN_ASKED)
    @Operation(hidden = true)
    public Response jsonLd(@PathParam("id") String slug) {
        return jsonLd.one(slug, choice())
                .map(document -> Response.ok(document, "application/ld+json").build())
                .orElseGet(() -> moved(slug));
    }

    @GET
    @Kept
    @Path("/{id}")
    @Produces(GEO_JSON + ONLY_WHEN_ASKED)
    @Operation(hidden = true)
    public Response geoJson(@PathParam("id") String slug) {
        return lists.one(slug, choice())
                .map(feature -> Response.ok(feature, GEO_JSON).build())
                .orElseGet(() -> moved(slug));
    }

    /** Redirects people to the event's page. */
    @GET
    @Path("/{id}")
    @Produces("text/html;qs=0.1")
    @Operation(hidden = true)
    public Response page(@PathParam("id") String slug) {
        return Optional.of("/events/" + slug)
                .filter(_ -> lists.one(slug, choice()).isPresent())
                .or(() -> former.event(slug))
                .map(path -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, path)
                        .build())
                .orElseThrow(() -> DomainException.notFound("event"));
    }

    private Response moved(String slug) {
        return former.event(slug)
                .map(path -> Response.status(301)
                        .header(HttpHeaders.LOCATION, "/api/v1" + path)
                        .build())
                .orElseThrow(() -> DomainException.notFound("event"));
    }

    private ReaderChoice choice() {
        return ReaderChoice.of(null, reader);
    }
}
