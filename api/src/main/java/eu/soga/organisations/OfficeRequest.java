package eu.soga.organisations;

import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
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
        @OneLine @Nullable @Size(max = 200) String street,
        @OneLine @Nullable @Size(max = 20) String postalCode,
        @OneLine @Nullable @Size(max = 100) String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
        String country,

        @Nullable Coordinates coordinates) {}
