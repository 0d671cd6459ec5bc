package eu.soga.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.geo.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A registered office as read.
 *
 * @param coordinates WGS84; null when it is not placed
 * @param located where the coordinates come from; null when it is not placed
 */
@JsonInclude
record OfficeResponse(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable Coordinates coordinates,
        @Nullable OfficeLocation located) {

    static @Nullable OfficeResponse of(Organisation organisation) {
        Address office = organisation.office;
        return office == null
                ? null
                : new OfficeResponse(
                        office.street(),
                        office.postalCode(),
                        office.city(),
                        office.country(),
                        office.coordinates(),
                        organisation.officeLocated);
    }
}
