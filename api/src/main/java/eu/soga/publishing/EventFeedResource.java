package eu.soga.publishing;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves one public event to calendar applications and crawlers. */
@Path("/api/v1/events")
@Tag(name = "Feeds")
class EventFeedResource {
    static final String CALENDAR = "text/calendar;charset=utf-8";
    static final String PROFILE =
            "«rich» adds formatted text, schema.org data, participants, places (RFC 9073) and what"
                    + " belongs together (RELATED-TO); many applications do not read these.";

    private final CalendarFeeds calendars;
    private final EventListJsonLd jsonLd;
    private final FormerSlugs former;
    private final ReaderLanguages reader;

    EventFeedResource(CalendarFeeds calendars, EventListJsonLd jsonLd, FormerSlugs former, ReaderLanguages reader) {
        this.calendars = calendars;
        this.jsonLd = jsonLd;
        this.former = former;
        this.reader = reader;
    }

    /** Serves the event as a calendar with one event. */
    @GET
    @Kept
    @Path("{slug}.ics")
    @Produces(CALENDAR)
    @Operation(
            operationId = "readEventAsCalendar",
            summary = "One event as iCalendar",
            description = "By slug or id; a former slug is answered with 301. A series has its rule; with expand=true,"
                    + " each date is an entry of its own.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 5545, METHOD:PUBLISH",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "301", description = "It moved to the address in «Location».")
    public Response calendar(
            @RestPath String slug,
            @RestQuery @Nullable String lang,
            @Parameter(description = CalendarForm.EXPAND) @RestQuery @Nullable String expand,
            @Parameter(description = PROFILE) @RestQuery @Nullable String profile,
            @Parameter(
                            description = CalendarForm.DEADLINES,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"include", "only"}))
                    @RestQuery
                    @Nullable
                    String deadlines,
            @Context Request request) {
        return calendars
                .one(slug, ReaderChoice.of(lang, reader), CalendarForm.of(expand, profile, deadlines))
                .map(file -> file.answer(request, CALENDAR, slug + ".ics"))
                .or(() -> moved(slug, "ics"))
                .orElseThrow(() -> DomainException.notFound("event"));
    }

    /** Serves the event as schema.org JSON-LD. */
    @GET
    @Kept
    @Path("{slug}.jsonld")
    @Produces("application/ld+json")
    @Operation(
            operationId = "readEventAsJsonLd",
            summary = "One event as schema.org JSON-LD",
            description = "By slug or id; a former slug is answered with 301.")
    @APIResponse(
            responseCode = "200",
            description = "A schema.org Event",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "301", description = "It moved to the address in «Location».")
    public Response jsonLd(@RestPath String slug, @RestQuery @Nullable String lang) {
        return jsonLd.one(slug, ReaderChoice.of(lang, reader))
                .map(document -> Response.ok(document).build())
                .or(() -> moved(slug, "jsonld"))
                .orElseThrow(() -> DomainException.notFound("event"));
    }

    private Optional<Response> moved(String slug, String format) {
        return former.event(slug)
                .map(path -> Response.status(301)
                        .header(HttpHeaders.LOCATION, "/api/v1" + path + "." + format)
                        .build());
    }
}
