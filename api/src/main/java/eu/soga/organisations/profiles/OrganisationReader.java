package eu.soga.organisations.profiles;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationActions;
import eu.soga.organisations.OrganisationCaller;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationListings.Listing;
import eu.soga.organisations.OrganisationStanding;
import eu.soga.organisations.Representative;
import eu.soga.organisations.identifiers.Identifier;
import eu.soga.organisations.people.RepresentativeResponse;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an organisation to the current caller, found by id, slug or former slug. */
@ApplicationScoped
class OrganisationReader {
    private final OrganisationCaller caller;
    private final OrganisationNames names;
    private final ReaderLanguages languages;
    private final OrganisationListings listings;
    private final Site site;

    OrganisationReader(
            OrganisationCaller caller,
            OrganisationNames names,
            OrganisationListings listings,
            ReaderLanguages languages,
            Site site) {
        this.listings = listings;
        this.caller = caller;
        this.names = names;
        this.languages = languages;
        this.site = site;
    }

    /**
     * Returns an organisation by slug or id.
     *
     * @throws DomainException 404, also for a former slug; see {@link #movedTo}
     */
    @Transactional
    OrganisationResponse read(String slugOrId) {
        return read(asId(slugOrId)
                .flatMap(id -> Organisation.<Organisation>findByIdOptional(id))
                .or(() -> Organisation.findBySlug(slugOrId))
                .filter(this::isShown)
                .orElseThrow(() -> DomainException.notFound("organisation")));
    }

    /** Returns the present slug of a former one; empty for an unknown or present slug. */
    @Transactional
    Optional<String> movedTo(String slug) {
        if (Organisation.findBySlug(slug).isPresent()) return Optional.empty();
        return names.findByOldSlug(slug).map(organisation -> organisation.slug);
    }

    /**
     * True when the caller may see it: an organisation that is not public is visible to its representatives, to
     * people with a pending request, and to moderators.
     */
    private boolean isShown(Organisation organisation) {
        if (listings.isListed(organisation.id)) return true;
        OrganisationStanding standing = caller.standing(organisation.id);
        return standing.represents() || standing.moderates() || standing.joinPending();
    }

    /** Builds the representation for the caller; needs at most seven statements. */
    OrganisationResponse read(Organisation organisation) {
        OrganisationStanding standing = caller.standing(organisation.id);
        Listing listing = listings.listing(organisation);
        return new OrganisationResponse(
                organisation.id,
                organisation.slug,
                organisation.version,
                site.publicUrl() + "/organisations/" + organisation.slug,
                organisation.name,
                organisation.aliases,
                organisation.kind,
                organisation.country,
                organisation.defaultLanguage,
                organisation.description,
                OrganisationResponse.OrganisationDisplay.of(organisation, languages.inOrder()),
                organisation.website,
                organisation.atlas,
                organisation.identifiers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Identifier(entry.getKey(), entry.getValue()))
                        .toList(),
                OrganisationResponse.OfficeResponse.of(organisation),
                ImageResponse.of(organisation.logoImageId, organisation.logoAlt),
                organisation.isTrusted(),
                organisation.example,
                organisation.provenance,
                organisation.updatedAt,
                listing,
                representatives(organisation, standing),
                OrganisationActions.of(organisation.isTrusted(), listing.listed(), standing));
    }

    private static @Nullable List<RepresentativeResponse> representatives(
            Organisation organisation, OrganisationStanding standing) {
        if (!standing.represents() && !standing.moderates()) return null;
        return Representative.of(organisation.id).stream()
                .map(RepresentativeResponse::from)
                .toList();
    }

    private static Optional<UUID> asId(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
