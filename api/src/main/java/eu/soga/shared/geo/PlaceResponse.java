package eu.soga.shared.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A town suggested to someone who types an address. */
record PlaceResponse(
        int id,
        String name,
        @Nullable String matchedName,
        @Nullable String admin,
        String country,
        @Nullable String postalCode,
        Coordinates coordinates,
        String zone,
        int population) {

    static PlaceResponse from(Place place) {
        return new PlaceResponse(
                place.id(),
                place.name(),
                place.matchedName(),
                place.admin(),
                place.country(),
                place.postalCode(),
                place.coordinates(),
                place.zone().getId(),
                place.population());
    }

    /** All suggestions, best first, without paging. */
    record Suggestions(List<PlaceResponse> items) {}
}
