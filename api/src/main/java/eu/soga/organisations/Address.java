package eu.soga.organisations;

import eu.soga.shared.geo.Coordinates;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, with coordinates when they are known.
 *
 * @param country ISO 3166-1 alpha-2, upper case; null when unknown
 * @param latitude WGS84 degrees; null exactly when {@code longitude} is
 */
@Embeddable
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    /** Returns the point of the address; null without coordinates. */
    public @Nullable Coordinates coordinates() {
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    /** Returns the same address with these coordinates; null removes them. */
    public Address at(@Nullable Coordinates point) {
        return new Address(
                street,
                postalCode,
                city,
                country,
                point == null ? null : point.lat(),
                point == null ? null : point.lon());
    }
}
