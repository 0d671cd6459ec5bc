package eu.soga.organisations.directory;

import eu.soga.organisations.Address;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.pictures.ImageResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as everyone may read it: a row made for reading, not the entity.
 *
 * @param description Markdown, per language
 */
public record PublicOrganisation(
        UUID id,
        String slug,
        String name,
        List<String> aliases,
        OrganisationKind kind,
        String defaultLanguage,
        Map<String, String> description,
        List<String> categories,
        Contact contact,
        @Nullable ImageResponse logo,
        Entry entry) {
    /** Where it is found; {@code country} is ISO 3166-1 alpha-2. */
    public record Contact(
            @Nullable String website,
            @Nullable String country,
            @Nullable Address office) {}

    /** Its entry in the directory; {@code example} when it is plainly fictional. */
    public record Entry(boolean example, Instant updatedAt, int version) {}
}
