package eu.soga.events.feeds;

import eu.soga.shared.web.GenericPages;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.SpaShell;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages of things: an event, an organisation. */
@Path("/")
@Blocking
class ThingPageResource {
    private final EventPages events;
    private final OrganisationPages organisations;
    private final FormerSlugs former;
    private final GenericPages generic;
    private final SpaShell shell;
    private final ReaderLanguages reader;

    ThingPageResource(
            EventPages events,
            OrganisationPages organisations,
            FormerSlugs former,
            GenericPages generic,
            SpaShell shell,
            ReaderLanguages reader) {
        this.events = events;
        this.organisations = organisations;
        this.former = former;
        this.generic = generic;
        this.shell = shell;
        this.reader = reader;
    }

    /** 404 for a draft too: a browser that opens a page sends no token, and the SPA asks again with one. */
    @GET
    @Path("events/{slug}")
    @Operation(hidden = true)
    public Response event(@RestPath String slug, @RestQuery @Nullable String lang) {
        return events.find(slug, ReaderChoice.of(lang, reader))
                .map(page -> shell.answer(200, page))
                .or(() -> former.event(slug).map(ThingPageResource::moved))
                .orElseGet(() -> shell.answer(404, generic.notFound(lang)));
    }

    @GET
    @Path("organisations/{slug}")
    @Operation(hidden = true)
    public Response organisation(@RestPath String slug, @RestQuery @Nullable String lang) {
        return organisations
                .find(slug, ReaderChoice.of(lang, reader))
                .map(page -> shell.answer(200, page))
                .or(() -> former.organisation(slug).map(ThingPageResource::moved))
                .orElseGet(() -> shell.answer(404, generic.notFound(lang)));
    }

    private static Response moved(String path) {
        return Response.status(301).header(HttpHeaders.LOCATION, path).build();
    }
}
