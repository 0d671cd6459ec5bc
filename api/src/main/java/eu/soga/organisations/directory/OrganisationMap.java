package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
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

    static OrganisationMap of(List<Organisation> organisations) {
        return new OrganisationMap(
                "FeatureCollection",
                organisations.stream().map(OrganisationMap::feature).toList());
    }

    private static OrganisationFeature feature(Organisation organisation) {
        var office = organisation.office;
        return new OrganisationFeature(
                "Feature",
                organisation.id,
                new OfficePoint("Point", List.of(office.longitude(), office.latitude())),
                new OrganisationFacts(
                        organisation.slug, organisation.name, organisation.kind, office.city(), organisation.example));
    }
}
