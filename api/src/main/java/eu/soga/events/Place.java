package eu.soga.events;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The place of an event.
 *
 * @param country ISO 3166-1 alpha-2, upper case; null when unknown
 * @param latitude WGS84 degrees; null exactly when {@code longitude} is
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
