package eu.soga.claims;

import eu.soga.claims.PreCheckRequest.OfficeQuestion;
import eu.soga.claims.RuleOutcome.EligibilityVerdict;
import eu.soga.claims.RuleOutcome.LocatedPoint;
import eu.soga.claims.Schemes.InForce;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Answers «can we have the allowance?» for everyone, and writes nothing. */
@ApplicationScoped
class PreChecks {
    private final Schemes schemes;
    private final Whereabouts whereabouts;
    private final OrganisationListings listings;
    private final Representation representation;
    private final Clock clock;

    PreChecks(
            Schemes schemes,
            Whereabouts whereabouts,
            OrganisationListings listings,
            Representation representation,
            Clock clock) {
        this.schemes = schemes;
        this.whereabouts = whereabouts;
        this.listings = listings;
        this.representation = representation;
        this.clock = clock;
    }

    /** @throws DomainException 400, 404 */
    @Transactional
    PreCheckResponse check(String slug, PreCheckRequest request) {
        InForce scheme = schemes.inForce(slug);
        SchemeTerms terms = scheme.terms();
        List<LocatedPoint> offices = offices(request, terms);
        List<RuleOutcome> rules = new ArrayList<>();
        rules.add(WindowRule.judge(clock.instant(), null, terms.window()));
        rules.add(DistanceRule.judge(
                offices, whereabouts.venue(schemes.event(scheme.id()), terms.distance()), terms.distance()));
        rules.add(FirstParticipationRule.judge(request.firstParticipation(), null, terms.first()));
        return new PreCheckResponse(
                EligibilityVerdict.of(rules), rules, terms.amount().money(), terms.documents(), scheme.number());
    }

    private List<LocatedPoint> offices(PreCheckRequest request, SchemeTerms terms) {
        OfficeQuestion office = request.office();
        if (office == null && request.organisationId() == null)
            throw DomainException.invalid("/office", "Give the registered office, or an organisation.");
        if (office != null && request.organisationId() != null)
            throw DomainException.invalid("/office", "Give the registered office or an organisation, not both.");
        if (office == null) {
            Organisation organisation = Organisation.require(request.organisationId());
            if (!listings.isListed(organisation.id)
                    && representation.of(organisation.id).isEmpty()) throw DomainException.notFound("organisation");
            return whereabouts.office(organisation, terms.distance());
        }
        if (office.coordinates() == null
                && (office.city() == null || office.city().isBlank()))
            throw DomainException.invalid("/office/city", "Give the town of the registered office.");
        return whereabouts.office(
                office.city(), office.postalCode(), office.country(), office.coordinates(), terms.distance());
    }
}
