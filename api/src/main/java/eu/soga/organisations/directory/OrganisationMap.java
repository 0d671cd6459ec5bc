package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations as GeoJSON points (RFC 7946). */
record OrganisationMap(String type, List<OrganisationFeature> features) {
    /** An organisation as a point at its office. */
    record OrganisationFeature(String type, UUID id, OfficePoint geometry, OrganisationFacts properties) {}

    /** A point; GeoJSON has longitude before latitude. */
    record OfficePoint(String type, List<Double> coordinates) {}

    /** The properties a map shows. */
    @JsonInclude
    record OrganisationFacts(
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String city,
            boolean example) {}

    /** Creates the map from the rows of {@link DirectorySearch#placed}. */
    static OrganisationMap of(List<Object[]> rows) {
        return new OrganisationMap(
                "FeatureCollection", rows.stream().map(OrganisationMap::feature).toList());
    }

    private static OrganisationFeature feature(Object[] row) {
        return new OrganisationFeature(
                "Feature",
                (UUID) row[0],
                new OfficePoint("Point", List.of((Double) row[7], (Double) row[6])),
                new OrganisationFacts(
                        (String) row[1],
                        (String) row[2],
                        OrganisationKind.valueOf((String) row[3]),
                        (String) row[4],
                        (Boolean) row[5]));
    }
}
