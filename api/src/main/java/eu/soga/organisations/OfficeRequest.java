package eu.soga.organisations;

import eu.soga.shared.geo.Coordinates;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A registered office as written.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param coordinates when absent, the gazetteer places a town it knows without doubt
 */
record OfficeRequest(
        @Nullable @Size(max = 200) String street,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 100) String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
        String country,

        @Nullable Coordinates coordinates) {}
