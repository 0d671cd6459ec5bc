package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations on a map (RFC 7946). */
record FeatureCollectionResponse(String type, List<Feature> features) {
    /** One organisation at its office. */
    record Feature(String type, UUID id, Point geometry, Properties properties) {}

    /** Longitude before latitude, as GeoJSON wants it. */
    record Point(String type, List<Double> coordinates) {}

    /** What a map shows of it. */
    @JsonInclude
    record Properties(
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String city,
            boolean example) {}

    static FeatureCollectionResponse of(List<Organisation> organisations) {
        return new FeatureCollectionResponse(
                "FeatureCollection",
                organisations.stream().map(FeatureCollectionResponse::feature).toList());
    }

    private static Feature feature(Organisation organisation) {
        var office = organisation.office;
        return new Feature(
                "Feature",
                organisation.id,
                new Point("Point", List.of(office.longitude(), office.latitude())),
                new Properties(
                        organisation.slug, organisation.name, organisation.kind, office.city(), organisation.example));
    }
}
