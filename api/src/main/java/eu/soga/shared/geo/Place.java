package eu.soga.shared.geo;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A town or village of the gazetteer.
 *
 * @param id GeoNames identifier
 * @param matchedName the other name that was found, when the query was not about {@code name}
 * @param admin département in France, region where known
 * @param postalCodes French communes only, in order
 * @param postalCode the one asked for, else the only one
 */
public record Place(
        int id,
        String name,
        @Nullable String matchedName,
        @Nullable String admin,
        String country,
        List<String> postalCodes,
        @Nullable String postalCode,
        Coordinates coordinates,
        ZoneId zone,
        int population) {}
