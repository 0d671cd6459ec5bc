package eu.soga.organisations.directory;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.pictures.ImageResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public organisation, read as a row instead of an entity.
 *
 * @param description Markdown by language
 */
public record PublicOrganisation(
        UUID id,
        String slug,
        String name,
        List<String> aliases,
        OrganisationKind kind,
        String defaultLanguage,
        Map<String, String> description,
        AtlasEntry atlas,
        Contact contact,
        @Nullable ImageResponse logo,
        Entry entry) {
    /** Website and address; {@code country} is ISO 3166-1 alpha-2. */
    public record Contact(
            @Nullable String website,
            @Nullable String country,
            @Nullable Address office) {}

    /**
     * State of its entry in the directory.
     *
     * @param trusted true when events that its representatives submit are published without a review
     * @param example true when it is fictional
     */
    public record Entry(boolean trusted, boolean example, Instant updatedAt, int version) {}
}
