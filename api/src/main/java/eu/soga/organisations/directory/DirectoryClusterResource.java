package eu.soga.organisations.directory;

import eu.soga.shared.web.Kept;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the organisations of a directory search counted by area, for a map of any number of them. */
@Path("/api/v1/organisation-clusters")
@Produces("application/geo+json")
@Tag(name = "Organisations")
class DirectoryClusterResource {
    private final Directory directory;

    DirectoryClusterResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Kept
    @Operation(
            operationId = "clusterOrganisations",
            summary = "The placed organisations of the directory, counted by area, as GeoJSON",
            description =
                    "One point for each cell of a grid whose cells are 64 pixels wide at the given zoom (the whole"
                            + " world is 512 pixels wide at zoom 0). Cells of at most five organisations name them. At most"
                            + " 2000 cells; for more, the answer is 400: give a smaller zoom or a smaller bbox.")
    public OrganisationClusters clusters(
            @BeanParam DirectoryParameters filter,
            @Parameter(description = "Zoom of the map, 0 for the world, 18 for streets", required = true, example = "6")
                    @QueryParam("zoom")
                    @NotNull
                    @Min(0)
                    @Max(18)
                    @Nullable
                    Integer zoom) {
        return directory.clusters(DirectoryQuery.of(filter), zoom == null ? 0 : zoom);
    }
}
