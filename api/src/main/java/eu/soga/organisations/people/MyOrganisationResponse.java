package eu.soga.organisations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.pictures.ImageResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that the caller represents.
 *
 * @param since when the caller started to represent it
 * @param joinRequests number of pending requests; 0 for a caller who does not decide them
 */
@JsonInclude
record MyOrganisationResponse(
        UUID id,
        String slug,
        String name,
        OrganisationKind kind,
        @Nullable String country,
        @Nullable ImageResponse logo,
        RepresentativeRole role,
        Instant since,
        boolean trusted,
        boolean example,
        long joinRequests) {
    static MyOrganisationResponse from(Representative held, long joinRequests) {
        Organisation organisation = held.organisation;
        return new MyOrganisationResponse(
                organisation.id,
                organisation.slug,
                organisation.name,
                organisation.kind,
                organisation.country,
                ImageResponse.of(organisation.logoImageId, organisation.logoAlt),
                held.role(),
                held.createdAt,
                organisation.isTrusted(),
                organisation.example,
                held.isSignatory() ? joinRequests : 0);
    }
}
