package eu.soga.claims;

import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The question «can we have the allowance?».
 *
 * @param organisationId a public organisation, or one that the caller represents, whose office is taken
 * @param firstParticipation null for «I do not know»
 */
record PreCheckRequest(
        @Valid @Nullable OfficeQuestion office,
        @Nullable UUID organisationId,
        @Nullable Boolean firstParticipation) {
    /**
     * The registered office. Coordinates win over the town.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     */
    record OfficeQuestion(
            @OneLine @Nullable @Size(max = 100) String city,
            @OneLine @Nullable @Size(max = 20) String postalCode,

            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
            String country,

            @OneLine @Nullable @Size(max = 200) String street,
            @Nullable Coordinates coordinates) {}
}
