package eu.soga.shared.geo;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A town or village of the gazetteer.
 *
 * @param id GeoNames identifier
 * @param matchedName the alternative name that matched the query; null when {@code name} matched
 * @param admin département in France, region elsewhere; null when unknown
 * @param postalCodes sorted; empty outside France
 * @param postalCode the one in the query, else the only one; else null
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
