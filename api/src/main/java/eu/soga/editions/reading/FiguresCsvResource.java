package eu.soga.editions.reading;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Published figures of editions, for spreadsheets. */
@Path("/api/v1/bilan.csv")
@Tag(name = "Editions")
class FiguresCsvResource {
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final PublicFigures figures;

    FiguresCsvResource(PublicFigures figures) {
        this.figures = figures;
    }

    @GET
    @Produces(CSV)
    @Operation(operationId = "readFiguresAsCsv", summary = "The published figures of all editions for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for each figure",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv() {
        return RestResponse.ResponseBuilder.ok(figures.csv(), CSV)
                .header("Content-Disposition", "attachment; filename=\"editions-figures.csv\"")
                .build();
    }
}
