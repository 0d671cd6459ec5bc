package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.directory.OrganisationMap.OfficePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organisations counted by the cells of a grid, as GeoJSON points (RFC 7946). */
record OrganisationClusters(String type, List<OrganisationCluster> features) {
    /** The organisations of one cell, as a point amid them. */
    record OrganisationCluster(String type, OfficePoint geometry, CellFacts properties) {}

    /** How many there are in a cell, and which, when they are few. */
    record CellFacts(
            long count,

            @Schema(description = "minLon,minLat,maxLon,maxLat of these organisations")
            List<Double> box,

            @Schema(description = "All of them when they are at most five, by name; none otherwise")
            List<PlacedOrganisation> organisations) {}

    /** An organisation of a small cell. */
    @JsonInclude
    record PlacedOrganisation(
            UUID id,
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String city,
            boolean example,
            OfficePoint point) {}

    /** Creates the answer from the rows of {@link DirectorySearch#cells}. */
    static OrganisationClusters of(List<Object[]> rows) {
        Map<String, OrganisationCluster> cells = new LinkedHashMap<>();
        for (Object[] row : rows) {
            OrganisationCluster cell = cells.computeIfAbsent(
                    row[0] + " " + row[1], _ -> new OrganisationCluster("Feature", point(row), facts(row)));
            if (row[9] != null) cell.properties.organisations.add(organisation(row));
        }
        return new OrganisationClusters("FeatureCollection", List.copyOf(cells.values()));
    }

    private static OfficePoint point(Object[] row) {
        return new OfficePoint("Point", List.of((Double) row[3], (Double) row[4]));
    }

    private static CellFacts facts(Object[] row) {
        return new CellFacts(
                ((Number) row[2]).longValue(),
                List.of((Double) row[5], (Double) row[6], (Double) row[7], (Double) row[8]),
                new ArrayList<>());
    }

    private static PlacedOrganisation organisation(Object[] row) {
        return new PlacedOrganisation(
                (UUID) row[9],
                (String) row[10],
                (String) row[11],
                OrganisationKind.valueOf((String) row[12]),
                (String) row[13],
                (Boolean) row[14],
                new OfficePoint("Point", List.of((Double) row[15], (Double) row[16])));
    }
}
