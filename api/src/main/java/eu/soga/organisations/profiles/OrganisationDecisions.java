package eu.soga.organisations.profiles;

import eu.soga.organisations.ListingChanged;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationAct;
import eu.soga.organisations.OrganisationActions;
import eu.soga.organisations.OrganisationCaller;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.OrganisationRecords;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.Representative;
import eu.soga.organisations.TrustChanged;
import eu.soga.shared.DomainEvents;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives and withdraws trust, lists in the atlas and takes out of it, on behalf of moderators, never for an organisation
 * they represent.
 */
@ApplicationScoped
class OrganisationDecisions {
    private final OrganisationReader reader;
    private final OrganisationCaller caller;
    private final OrganisationRecords records;
    private final OrganisationListings listings;
    private final DomainEvents events;
    private final CurrentUser user;
    private final Clock clock;

    OrganisationDecisions(
            OrganisationReader reader,
            OrganisationCaller caller,
            OrganisationRecords records,
            OrganisationListings listings,
            DomainEvents events,
            CurrentUser user,
            Clock clock) {
        this.reader = reader;
        this.caller = caller;
        this.records = records;
        this.listings = listings;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Gives trust: events that its representatives submit are published without a review from now on. @throws
     * DomainException 403, 404, 409
     */
    @Transactional
    OrganisationResponse trust(UUID id, String reason) {
        Organisation organisation = decide(id, OrganisationAct.TRUST);
        organisation.trust(user.requireSubject(), user.verifiedEmail().orElse(null), clock.instant());
        OrganisationResponse told = told(organisation, "trusted", reason);
        listings.list(organisation);
        return told;
    }

    /** Withdraws trust: its next events wait for a review again. @throws DomainException 403, 404, 409 */
    @Transactional
    OrganisationResponse distrust(UUID id, String reason) {
        Organisation organisation = decide(id, OrganisationAct.DISTRUST);
        organisation.withdrawTrust();
        return told(organisation, "distrusted", reason);
    }

    /** Makes the organisation public before it has published anything. @throws DomainException 403, 404, 409 */
    @Transactional
    OrganisationResponse list(UUID id, String reason) {
        Organisation organisation = decide(id, OrganisationAct.LIST);
        listings.list(organisation);
        return listingTold(organisation, true, reason);
    }

    /**
     * Takes the organisation out of the atlas.
     *
     * @throws DomainException 403, 404, 409 also while it is trusted or something public names it
     */
    @Transactional
    OrganisationResponse unlist(UUID id, String reason) {
        Organisation organisation = decide(id, OrganisationAct.UNLIST);
        listings.unlist(organisation, reason, user.requireSubject());
        return listingTold(organisation, false, reason);
    }

    private OrganisationResponse listingTold(Organisation organisation, boolean listed, String reason) {
        records.audited(organisation, listed ? "listed" : "unlisted", null, null, reason);
        records.announce(
                new ListingChanged(organisation.id, organisation.name, listed, reason, recipients(organisation)));
        return reader.read(organisation);
    }

    private Organisation decide(UUID id, OrganisationAct act) {
        Organisation organisation = Organisation.lock(id);
        OrganisationActions.require(act, organisation.isTrusted(), listings.isListed(id), caller.standing(id));
        return organisation;
    }

    private OrganisationResponse told(Organisation organisation, String action, String reason) {
        records.changed(organisation, action, OrganisationRef.of(organisation), reason);
        events.announce(new TrustChanged(
                organisation.id, organisation.name, organisation.isTrusted(), reason, recipients(organisation)));
        return reader.read(organisation);
    }

    private static List<String> recipients(Organisation organisation) {
        return Representative.of(organisation.id).stream()
                .map(representative -> representative.email)
                .filter(Objects::nonNull)
                .toList();
    }
}
