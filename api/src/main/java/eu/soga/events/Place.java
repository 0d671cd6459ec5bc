package eu.soga.events;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param latitude WGS84 degrees; present with {@code longitude} or not at all
 */
@Embeddable
public record Place(
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
