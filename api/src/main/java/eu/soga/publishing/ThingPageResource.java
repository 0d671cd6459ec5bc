package eu.soga.publishing;

import eu.soga.events.search.EventFilterParameters;
import eu.soga.shared.pages.GenericPages;
import eu.soga.shared.pages.PageHead;
import eu.soga.shared.pages.SpaShell;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.UnknownParameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves the home page, the calendar, and the pages of events and organisations. */
@Path("/")
@Blocking
class ThingPageResource {
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final MediaType CALENDAR = new MediaType("text", "calendar");
    private static final List<Variant> FORMATS = Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, JSON_LD, CALENDAR)
            .add()
            .build();

    private final EventPages events;
    private final CalendarFeeds calendars;
    private final EventListJsonLd jsonLd;
    private final OrganisationPages organisations;
    private final EventLists lists;
    private final SearchFormats searches;
    private final FormerSlugs former;
    private final GenericPages generic;
    private final SpaShell shell;
    private final ReaderLanguages reader;

    ThingPageResource(
            EventPages events,
            CalendarFeeds calendars,
            EventListJsonLd jsonLd,
            OrganisationPages organisations,
            EventLists lists,
            SearchFormats searches,
            FormerSlugs former,
            GenericPages generic,
            SpaShell shell,
            ReaderLanguages reader) {
        this.events = events;
        this.calendars = calendars;
        this.jsonLd = jsonLd;
        this.organisations = organisations;
        this.lists = lists;
        this.searches = searches;
        this.former = former;
        this.generic = generic;
        this.shell = shell;
        this.reader = reader;
    }

    /**
     * Serves an event's page. Answers 404 for a draft too, because a browser sends no token when it opens a page;
     * the SPA then asks again with one.
     */
    @GET
    @Kept
    @Path("events/{slug}")
    @Operation(hidden = true)
    public Response event(@RestPath String slug, @RestQuery @Nullable String lang, @Context Request request) {
        ReaderChoice choice = ReaderChoice.of(lang, reader);
        return forMachines(slug, choice, request).orElseGet(() -> page(slug, lang, choice));
    }

    private Response page(String slug, @Nullable String lang, ReaderChoice choice) {
        return events.find(slug, choice)
                .map(page -> shell.answer(200, page))
                .or(() -> former.event(slug).map(ThingPageResource::moved))
                .orElseGet(() -> shell.answer(404, generic.notFound(lang)));
    }

    /** Serves the home page with the next events, so that it is useful before any script runs. */
    @GET
    @Kept
    @Operation(hidden = true)
    public Response home(@RestQuery @Nullable String lang) {
        return shell.answer(200, listed(generic.at("/", lang), Map.of("cancelled", List.of("hide")), 6, lang));
    }

    /** Serves the calendar page, whose head links to the same search in other formats. */
    @GET
    @Kept
    @Path("calendar")
    @Operation(hidden = true)
    public Response calendar(
            @BeanParam EventFilterParameters filter, @RestQuery @Nullable String lang, @Context UriInfo uri) {
        PageHead page = listed(generic.at("/calendar", lang), filter.asMap(), 20, lang);
        return shell.answer(
                200,
                page.with(searches.formats(
                        page.title(),
                        filter.asMap(),
                        UnknownParameters.withoutCampaign(uri.getRequestUri().getRawQuery()))));
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

    /** Adds the first dates of a search to what a page says. */
    private PageHead listed(PageHead page, Map<String, List<String>> search, int size, @Nullable String lang) {
        List<String> lines = lists.lines(search, size, ReaderChoice.of(lang, reader));
        if (lines.isEmpty()) return page;
        String start = page.body().substring(0, page.body().lastIndexOf("</main>"));
        return page.saying(start + "<ul class=\"lines\">" + String.join("", lines) + "</ul></main>");
    }

    /** Returns a format for programs when {@code Accept} names one; empty when HTML is to be served. */
    private Optional<Response> forMachines(String slug, ReaderChoice choice, Request request) {
        MediaType type = request.selectVariant(FORMATS) == null
                ? MediaType.TEXT_HTML_TYPE
                : request.selectVariant(FORMATS).getMediaType();
        if (type.isCompatible(JSON_LD))
            return jsonLd.one(slug, choice)
                    .map(document -> Response.ok(document, JSON_LD).build());
        if (type.isCompatible(CALENDAR))
            return calendars
                    .one(slug, choice, CalendarForm.PLAIN)
                    .map(file -> file.answer(request, EventFeedResource.CALENDAR, slug + ".ics"));
        return Optional.empty();
    }

    private static Response moved(String path) {
        return Response.status(301).header(HttpHeaders.LOCATION, path).build();
    }
}
