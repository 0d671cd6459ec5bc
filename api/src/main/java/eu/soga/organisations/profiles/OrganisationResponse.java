package eu.soga.organisations.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OfficeLocation;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.OrganisationListings.Listing;
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
 * @param trusted true when events that its representatives submit are published without a review
 * @param example true when it is fictional
 * @param provenance sources of imported facts; null when people typed them here
 * @param listing where it is in the directory
 * @param representatives null unless the caller is a representative or a moderator
 * @param actions acts that the caller may do next
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
        AtlasEntry atlas,
        List<Identifier> identifiers,
        @Nullable OfficeResponse office,
        @Nullable ImageResponse logo,
        boolean trusted,
        boolean example,
        @Nullable Map<String, Object> provenance,
        Instant updatedAt,
        Listing listing,
        @Nullable List<RepresentativeResponse> representatives,
        List<Action> actions)
        implements Versioned {
    /**
     * The texts of an organisation in the reader's language.
     *
     * @param language language of the description
     * @param descriptionHtml sanitised HTML of the Markdown; null without a description
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
     * A registered office in an answer.
     *
     * @param coordinates WGS84; null when unknown
     * @param located origin of the coordinates; null without coordinates
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
