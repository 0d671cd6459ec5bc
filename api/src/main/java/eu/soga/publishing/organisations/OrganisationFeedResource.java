package eu.soga.publishing.organisations;

import eu.soga.organisations.directory.DirectoryParameters;
import eu.soga.publishing.opendata.OpenDataConfig;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves any search of the Social Tech Atlas as one file: same filter and same organisations as the list. */
@Path("/api/v1")
@Tag(name = "Feeds")
class OrganisationFeedResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";
    private static final String JSON_LD = "application/ld+json";
    private static final String LICENCE = "`rel=\"license\"`: the licence of the compilation (RFC 8288).";

    private final OrganisationLists lists;
    private final OpenDataConfig openData;

    OrganisationFeedResource(OrganisationLists lists, OpenDataConfig openData) {
        this.lists = lists;
        this.openData = openData;
    }

    /** Serves CSV for spreadsheets. */
    @GET
    @Path("organisations.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listOrganisationsAsCsv",
            summary = "All organisations of a search as CSV",
            description = "RFC 4180 in UTF-8 with a byte order mark; a text that a spreadsheet would take for a formula"
                    + " begins with an apostrophe. The names of the columns never change; docs/feeds.md explains them.")
    @APIResponse(
            responseCode = "200",
            description = "One organisation on a line",
            headers = @Header(name = "Link", description = LICENCE, schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@BeanParam DirectoryParameters filter, @Context Request request) {
        return licensed(lists.csv(filter).answer(request, CSV, "organisations.csv"));
    }

    /** Serves JSON-LD for programs that read schema.org. */
    @GET
    @Path("organisations.jsonld")
    @Produces(JSON_LD)
    @Operation(
            operationId = "listOrganisationsAsJsonLd",
            summary = "All organisations of a search as JSON-LD",
            description = "A graph of schema.org organisations, each with the address of its page as its id.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON-LD document",
            headers = @Header(name = "Link", description = LICENCE, schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response jsonLd(@BeanParam DirectoryParameters filter, @Context Request request) {
        return licensed(lists.jsonLd(filter).answer(request, JSON_LD, "organisations.jsonld"));
    }

    /** Names the licence of the compilation in a header (RFC 8288, relation «license»). */
    private Response licensed(Response answer) {
        return Response.fromResponse(answer)
                .link(openData.licenceUrl(), "license")
                .build();
    }
}
