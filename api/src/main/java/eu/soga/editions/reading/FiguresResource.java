package eu.soga.editions.reading;

import eu.soga.editions.reading.PublicFigures.Figure;
import eu.soga.shared.web.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures of editions, for programs. */
@Path("/api/v1/bilan")
@Tag(name = "Editions")
class FiguresResource {
    private final PublicFigures figures;

    FiguresResource(PublicFigures figures) {
        this.figures = figures;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFigures",
            summary = "The published figures of all editions, by measure, then the oldest edition first")
    public Page<Figure> all() {
        return Page.all(figures.all());
    }
}
