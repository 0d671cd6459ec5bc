package eu.soga.organisations.profiles;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeRole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in reference or demonstration data.
 *
 * @param slug identifies it; loading the same slug again changes nothing
 * @param country ISO 3166-1 alpha-2, upper case; null when the source does not say
 * @param description Markdown by language
 * @param trusted true when events that its representatives submit are published without a review
 * @param example true when it is fictional
 * @param provenance sources of the facts; null for invented ones
 */
public record OrganisationListing(
        String slug,
        String name,
        List<String> aliases,
        OrganisationKind kind,
        @Nullable String country,
        String defaultLanguage,
        Map<String, String> description,
        @Nullable String website,
        AtlasEntry atlas,
        @Nullable Address office,
        boolean trusted,
        boolean example,
        @Nullable Map<String, Object> provenance,
        List<Person> representatives) {

    /**
     * A representative.
     *
     * @param subject Keycloak's id of the account
     */
    public record Person(
            String subject, String name, @Nullable String email, RepresentativeRole role) {}
}
