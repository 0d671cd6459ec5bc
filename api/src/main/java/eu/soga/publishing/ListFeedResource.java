package eu.soga.publishing;

import eu.soga.events.search.EventFilter;
import eu.soga.events.search.EventFilterParameters;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Kept;
import eu.soga.shared.web.LongAnswers;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves any search as one file: same filter and same events as the list. */
@Path("/api/v1")
@Tag(name = "Feeds")
class ListFeedResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final EventLists lists;
    private final ReaderLanguages reader;
    private final LongAnswers answers;

    ListFeedResource(EventLists lists, ReaderLanguages reader, LongAnswers answers) {
        this.lists = lists;
        this.reader = reader;
        this.answers = answers;
    }

    /** Serves CSV for spreadsheets. */
    @GET
    @Kept
    @Path("events.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listEventsAsCsv",
            summary = "All dates of a search as CSV",
            description =
                    "What is not over yet, each event in its own zone, unless «from» or «to» is given. RFC 4180 in UTF-8 with a byte order mark;"
                            + " a text that a spreadsheet would take for a formula begins with an apostrophe. The names"
                            + " of the columns never change; docs/feeds.md explains them.")
    @APIResponse(
            responseCode = "200",
            description = "One date on a line",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @BeanParam EventFilterParameters filter, @RestQuery @Nullable String lang, @Context Request request) {
        EventFilter asked = filter.toFilter();
        ReaderChoice choice = ReaderChoice.of(lang, reader);
        return answers.answer(request, CSV, "agenda.csv", file -> lists.table(asked, choice, file));
    }

    /** Serves GeoJSON for maps. */
    @GET
    @Kept
    @Path("events.geojson")
    @Produces(GEO_JSON)
    @Operation(
            operationId = "mapEvents",
            summary = "All dates of a search as GeoJSON",
            description =
                    "What is not over yet, each event in its own zone, unless «from» or «to» is given. What has no place has no geometry;"
                            + " «located=true» leaves it out and refuses more than 5000, for maps in a browser.")
    @APIResponse(
            responseCode = "200",
            description = "An RFC 7946 feature collection",
            content = @Content(schema = @Schema(implementation = EventFeature.Features.class)))
    public Response geoJson(
            @BeanParam EventFilterParameters filter,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @RestQuery @Nullable String located,
            @RestQuery @Nullable String lang,
            @Context Request request) {
        ReaderChoice choice = ReaderChoice.of(lang, reader);
        EventFilter asked = filter.toFilter();
        return isTrue("located", located)
                ? Response.ok(lists.map(asked, choice)).build()
                : answers.answer(request, GEO_JSON, "agenda.geojson", file -> lists.features(asked, choice, file));
    }

    /**
     * @throws DomainException 400 for anything but {@code true} and {@code false}
     */
    static boolean isTrue(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true" -> true;
            case "false", "" -> false;
            default -> throw DomainException.invalid("?" + name, "Write true or false.");
        };
    }
}
