package eu.soga.publishing;

import eu.soga.events.search.EventFilterParameters;
import eu.soga.events.search.EventQuery;
import eu.soga.shared.pages.GenericPages;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.LongAnswers;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.UnknownParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves any search to calendar applications and crawlers: same filter and same events as the list. */
@Path("/api/v1")
@Tag(name = "Feeds")
class SearchFeedResource {
    private static final int PAGE = 100;
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final CalendarFeeds calendars;
    private final AtomFeeds atoms;
    private final EventListJsonLd jsonLd;
    private final GenericPages pages;
    private final Addresses addresses;
    private final ReaderLanguages reader;
    private final LongAnswers answers;

    SearchFeedResource(
            CalendarFeeds calendars,
            AtomFeeds atoms,
            EventListJsonLd jsonLd,
            GenericPages pages,
            Addresses addresses,
            ReaderLanguages reader,
            LongAnswers answers) {
        this.calendars = calendars;
        this.atoms = atoms;
        this.jsonLd = jsonLd;
        this.pages = pages;
        this.addresses = addresses;
        this.reader = reader;
        this.answers = answers;
    }

    /** Serves a calendar to subscribe to. */
    @GET
    @Kept
    @Path("events.ics")
    @Produces(EventFeedResource.CALENDAR)
    @Operation(
            operationId = "subscribeToEvents",
            summary = "All events of a search as iCalendar",
            description = "From 30 days ago on, unless «from» or «to» is given. What was cancelled stays for 30 days as"
                    + " STATUS:CANCELLED, or is left out with cancelled=hide. A series is there once, whole, when any"
                    + " of its dates matches; with expand=true each matching date is an entry of its own. «lang» names the language of the texts,"
                    + " because calendar applications send no Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 5545, METHOD:PUBLISH",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response calendar(
            @BeanParam EventFilterParameters filter,
            @RestQuery @Nullable String lang,
            @Parameter(description = CalendarForm.EXPAND) @RestQuery @Nullable String expand,
            @Parameter(description = EventFeedResource.PROFILE) @RestQuery @Nullable String profile,
            @Parameter(
                            description = CalendarForm.DEADLINES,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"include", "only"}))
                    @RestQuery
                    @Nullable
                    String deadlines,
            @Context UriInfo uri,
            @Context Request request) {
        CalendarForm form = CalendarForm.of(expand, profile, deadlines);
        var asked = filter.toFilter();
        var about = CalendarAbout.search(
                "ics",
                filter,
                UnknownParameters.withoutCampaign(uri.getRequestUri().getRawQuery()),
                pages.language(lang),
                addresses);
        ReaderChoice choice = ReaderChoice.of(lang, reader);
        CalendarAbout described = form.deadlines() == CalendarForm.Deadlines.ONLY ? about.ofDeadlines() : about;
        return answers.answer(
                request,
                EventFeedResource.CALENDAR,
                "agenda.ics",
                file -> calendars.search(asked, choice, described, form, file));
    }

    /** Serves Atom for feed readers and programs that follow changes. */
    @GET
    @Path("events.atom")
    @Produces(ATOM)
    @Operation(
            operationId = "followEventsByAtom",
            summary = "Events of a search as Atom, 100 on a page, the latest changed first",
            description =
                    "What is not over yet, each event in its own zone, unless «from» or «to» is given. Each event is there once, however many"
                            + " dates it has. Links to the first, previous and next page (RFC 5005); what was deleted or merged"
                            + " is told by at:deleted-entry (RFC 6721), whatever the search, and with cancelled=hide so is what"
                            + " was cancelled.")
    @APIResponse(
            responseCode = "200",
            description = "An RFC 4287 feed",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response atom(
            @BeanParam EventFilterParameters filter,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri) {
        var here = AtomFeeds.Address.of(
                addresses.absolute("/api/v1/events.atom"),
                UnknownParameters.withoutCampaign(uri.getRequestUri().getRawQuery()),
                cursor);
        String query =
                here.feed().contains("?") ? here.feed().substring(here.feed().indexOf('?') + 1) : null;
        var asked = filter.toFilter();
        var about = CalendarAbout.search("atom", filter, query, pages.language(lang), addresses);
        return Response.ok(atoms.page(asked, ReaderChoice.of(lang, reader), about, here), ATOM)
                .build();
    }

    /** Serves a schema.org list. */
    @GET
    @Path("events.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "listEventsAsJsonLd",
            summary = "Events of a search as schema.org JSON-LD, 100 on a page",
            description =
                    "What is not over yet, each event in its own zone, unless «from» or «to» is given. The Link header names the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A schema.org ItemList of Events",
            headers = @Header(name = "Link", ref = "#/components/headers/Link"),
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response jsonLd(
            @BeanParam EventFilterParameters filter,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri) {
        var query = EventQuery.of(filter.toFilter(), PAGE, cursor);
        EventListJsonLd.Answer answer = jsonLd.page(query, ReaderChoice.of(lang, reader));
        Response.ResponseBuilder response = Response.ok(answer.document());
        if (answer.next() != null)
            response.header(HttpHeaders.LINK, "<" + nextPage(uri, answer.next()) + ">; rel=\"next\"");
        return response.build();
    }

    private static String nextPage(UriInfo here, String cursor) {
        URI next = here.getRequestUriBuilder()
                .replaceQueryParam("cursor", "{next}")
                .build(cursor);
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
