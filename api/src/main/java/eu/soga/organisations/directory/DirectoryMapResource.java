package eu.soga.organisations.directory;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the organisations of a directory search as points on a map. */
@Path("/api/v1/organisations.geojson")
@Produces("application/geo+json")
@Tag(name = "Organisations")
class DirectoryMapResource {
    private final Directory directory;

    DirectoryMapResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "mapOrganisations",
            summary = "The placed organisations of the directory as GeoJSON",
            description = "Everything that matches, at most 5000.")
    public OrganisationMap map(@BeanParam DirectoryParameters filter) {
        return directory.map(DirectoryQuery.of(filter));
    }
}
