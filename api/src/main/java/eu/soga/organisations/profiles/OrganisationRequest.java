package eu.soga.organisations.profiles;

import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.identifiers.IdentifierScheme;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an organisation as its representatives write it.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param description Markdown by language
 */
record OrganisationRequest(
        @OneLine @NotBlank @Size(min = 2, max = 200) String name,
        @OneLine @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
        @NotNull OrganisationKind kind,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
        String country,

        @NotNull String defaultLanguage,
        @Nullable Map<String, @Size(max = 10_000) String> description,
        @OneLine @Nullable @Size(max = 500) String website,

        @Nullable @Valid AtlasRequest atlas,

        @Nullable @Size(max = 5) List<@NotNull @Valid IdentifierRequest> identifiers,
        @Nullable @Valid OfficeRequest office,
        @Nullable @Valid LogoRequest logo) {

    OrganisationRequest {
        aliases = aliases == null ? List.of() : aliases;
        description = description == null ? Map.of() : description;
        atlas = atlas == null ? new AtlasRequest(null, null, null, null) : atlas;
        identifiers = identifiers == null ? List.of() : identifiers;
    }

    /**
     * The place in the atlas, as {@link AtlasEntry} explains it; an absent list is empty.
     *
     * @param languages ISO 639-1
     */
    record AtlasRequest(
            @Nullable @Size(max = 10)
            List<@NotNull @Pattern(regexp = WORD, message = "{soga.category}") @Size(max = 60) String> categories,

            @Nullable @Size(max = 10)
            List<@NotNull @Pattern(regexp = WORD, message = "{soga.category}") @Size(max = 60) String> practices,

            @Nullable @Size(max = 10)
            List<@NotNull @Pattern(regexp = WORD, message = "{soga.category}") @Size(max = 60) String> offers,

            @Nullable @Size(max = 10) List<@NotNull @Size(max = 10) String> languages) {
        private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

        AtlasRequest {
            categories = categories == null ? List.of() : categories;
            practices = practices == null ? List.of() : practices;
            offers = offers == null ? List.of() : offers;
            languages = languages == null ? List.of() : languages;
        }

        AtlasEntry toEntry() {
            return new AtlasEntry(categories, practices, offers, languages);
        }
    }

    /** A register number as a person writes it; spaces and dots are allowed. */
    record IdentifierRequest(
            @NotNull IdentifierScheme scheme,
            @OneLine @NotBlank @Size(max = 40) String value) {}

    /**
     * A registered office in a request.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @param coordinates when absent, the gazetteer supplies those of the town if only one matches
     */
    record OfficeRequest(
            @OneLine @Nullable @Size(max = 200) String street,
            @OneLine @Nullable @Size(max = 20) String postalCode,
            @OneLine @Nullable @Size(max = 100) String city,

            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
            String country,

            @Nullable Coordinates coordinates) {}

    /**
     * A logo in a request.
     *
     * @param imageId id from the answer of {@code POST /images}
     * @param alt text alternative by language; empty when the logo only repeats the name
     */
    record LogoRequest(
            @NotNull UUID imageId, @OneLine @Nullable Map<String, @Size(max = 300) String> alt) {
        LogoRequest {
            alt = alt == null ? Map.of() : alt;
        }
    }
}
