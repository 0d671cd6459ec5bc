package eu.soga.organisations.profiles;

import eu.soga.organisations.Address;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeRole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as loaders of reference and demonstration data describe it.
 *
 * @param slug what tells it from the others; loading the same slug again changes nothing
 * @param country ISO 3166-1 alpha-2, upper case; null when the source does not say
 * @param description Markdown per language
 * @param trusted its events publish without waiting for a moderator
 * @param example plainly fictional
 * @param provenance where the facts come from; null for what is made up
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
        List<String> categories,
        @Nullable Address office,
        boolean trusted,
        boolean example,
        @Nullable Map<String, Object> provenance,
        List<Person> representatives) {

    /**
     * Someone who acts for it.
     *
     * @param subject Keycloak's id of the account
     */
    public record Person(
            String subject, String name, @Nullable String email, RepresentativeRole role) {}
}
