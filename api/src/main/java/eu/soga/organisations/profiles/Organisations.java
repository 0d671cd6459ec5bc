package eu.soga.organisations.profiles;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.people.Representatives;
import eu.soga.organisations.pictures.Images;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Creates the organisations of reference and demonstration data; they are listed at once. */
@ApplicationScoped
public class Organisations {
    private final OfficePlacement placement;
    private final Images images;
    private final OrganisationListings listings;
    private final Clock clock;

    Organisations(OfficePlacement placement, Images images, OrganisationListings listings, Clock clock) {
        this.placement = placement;
        this.images = images;
        this.listings = listings;
        this.clock = clock;
    }

    /** Returns the organisation with this slug unchanged, else creates it from the listing with its representatives. */
    @Transactional
    public Organisation load(OrganisationListing listing) {
        return Organisation.findBySlug(listing.slug()).orElseGet(() -> create(listing));
    }

    /** Stores a picture for an organisation and returns its id. @throws eu.soga.shared.errors.DomainException 422 */
    @Transactional
    public UUID keepPicture(UUID organisationId, byte[] bytes) {
        return images.store(organisationId, bytes, "system").id;
    }

    private Organisation create(OrganisationListing listing) {
        Instant now = clock.instant();
        Organisation organisation =
                new Organisation(listing.slug(), listing.name(), listing.kind(), listing.defaultLanguage(), now);
        organisation.aliases = new ArrayList<>(listing.aliases());
        organisation.country = listing.country();
        organisation.description = new LinkedHashMap<>(listing.description());
        organisation.website = listing.website();
        organisation.atlas = listing.atlas();
        placement.place(organisation, listing.office());
        organisation.example = listing.example();
        organisation.provenance = listing.provenance();
        if (listing.trusted()) organisation.trust("system", now);
        organisation.persist();
        for (OrganisationListing.Person person : listing.representatives())
            Representatives.add(organisation, person.subject(), person.name(), person.email(), person.role(), now);
        listings.list(organisation);
        return organisation;
    }
}
