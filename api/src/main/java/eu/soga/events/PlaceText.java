package eu.soga.events;

import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A place in requests and answers.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record PlaceText(
        @OneLine @Nullable @Size(max = 200) String name,
        @OneLine @Nullable @Size(max = 200) String street,
        @OneLine @Nullable @Size(max = 20) String postalCode,
        @OneLine @Nullable @Size(max = 100) String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
        String country,

        @Nullable Coordinates coordinates) {
    /** Converts a stored place; null for null. */
    public static @Nullable PlaceText of(@Nullable Place place) {
        return place == null
                ? null
                : new PlaceText(
                        place.name(),
                        place.street(),
                        place.postalCode(),
                        place.city(),
                        place.country(),
                        place.latitude() == null ? null : new Coordinates(place.latitude(), place.longitude()));
    }

    Place toPlace() {
        return new Place(
                name,
                street,
                postalCode,
                city,
                country,
                coordinates == null ? null : coordinates.lat(),
                coordinates == null ? null : coordinates.lon());
    }
}
