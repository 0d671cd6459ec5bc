package eu.soga.organisations.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Address;
import eu.soga.organisations.OfficeLocation;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.identifiers.Identifier;
import eu.soga.organisations.people.RepresentativeResponse;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, as shown to the current caller.
 *
 * @param url address of its page
 * @param trusted its events publish without waiting for a moderator
 * @param example plainly fictional, and shown as such
 * @param provenance where imported facts come from; null for what was typed here
 * @param representatives only for themselves and for moderators; null for everyone else
 * @param actions what the caller may do next
 */
@JsonInclude
record OrganisationResponse(
        UUID id,
        String slug,
        int version,
        String url,
        String name,
        List<String> aliases,
        OrganisationKind kind,
        @Nullable String country,
        String defaultLanguage,
        Map<String, String> description,
        OrganisationDisplay display,
        @Nullable String website,
        List<String> categories,
        List<Identifier> identifiers,
        @Nullable OfficeResponse office,
        @Nullable ImageResponse logo,
        boolean trusted,
        boolean example,
        @Nullable Map<String, Object> provenance,
        Instant updatedAt,
        @Nullable List<RepresentativeResponse> representatives,
        List<Action> actions)
        implements Versioned {
    /**
     * An organisation's texts resolved for a reader.
     *
     * @param language in which the description was found
     * @param descriptionHtml sanitised HTML of the Markdown; null when nothing was written
     */
    @JsonInclude
    record OrganisationDisplay(String language, @Nullable String descriptionHtml) {
        static OrganisationDisplay of(Organisation organisation, List<String> preferred) {
            return Texts.languageFor(organisation.description, preferred, organisation.defaultLanguage)
                    .map(language ->
                            new OrganisationDisplay(language, Markdown.toHtml(organisation.description.get(language))))
                    .orElseGet(() -> new OrganisationDisplay(organisation.defaultLanguage, null));
        }
    }

    /**
     * A registered office as read.
     *
     * @param coordinates WGS84; null when it is not placed
     * @param located where the coordinates come from; null when it is not placed
     */
    @JsonInclude
    record OfficeResponse(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country,
            @Nullable Coordinates coordinates,
            @Nullable OfficeLocation located) {

        static @Nullable OfficeResponse of(Organisation organisation) {
            Address office = organisation.office;
            return office == null
                    ? null
                    : new OfficeResponse(
                            office.street(),
                            office.postalCode(),
                            office.city(),
                            office.country(),
                            office.coordinates(),
                            organisation.officeLocated);
        }
    }
}
