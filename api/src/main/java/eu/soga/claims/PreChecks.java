package eu.soga.claims;

import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.rules.DistanceRule;
import eu.soga.claims.rules.FirstParticipationRule;
import eu.soga.claims.rules.RuleOutcome;
import eu.soga.claims.rules.RuleOutcome.EligibilityVerdict;
import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.RequiredDocument;
import eu.soga.claims.rules.WindowRule;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.Representation;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.text.OneLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers «can we have the allowance?» for everyone, and writes nothing. */
@ApplicationScoped
class PreChecks {
    /**
     * The question «can we have the allowance?».
     *
     * @param organisationId a public organisation, or one that the caller represents, whose office is taken
     * @param firstParticipation null for «I do not know»
     */
    record PreCheckRequest(
            @Valid @Nullable OfficeQuestion office,
            @Nullable UUID organisationId,
            @Nullable Boolean firstParticipation) {
        /**
         * The registered office. Coordinates win over the town.
         *
         * @param country ISO 3166-1 alpha-2, upper case
         */
        record OfficeQuestion(
                @OneLine @Nullable @Size(max = 100) String city,
                @OneLine @Nullable @Size(max = 20) String postalCode,

                @Nullable @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
                String country,

                @OneLine @Nullable @Size(max = 200) String street,
                @Nullable Coordinates coordinates) {}
    }

    /**
     * The answer, rule by rule. It is no decision: a claim is judged again, on its documents.
     *
     * @param version of the scheme that it was judged by
     */
    record PreCheckResponse(
            EligibilityVerdict verdict,
            List<RuleOutcome> rules,
            Money amount,
            List<RequiredDocument> documents,
            int version) {}

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
                offices, whereabouts.venue(schemes.event(scheme), terms.distance()), terms.distance()));
        rules.add(FirstParticipationRule.judge(request.firstParticipation(), null, terms.first()));
        return new PreCheckResponse(
                EligibilityVerdict.of(rules), rules, terms.amount().money(), terms.documents(), scheme.number());
    }

    private List<LocatedPoint> offices(PreCheckRequest request, SchemeTerms terms) {
        PreCheckRequest.OfficeQuestion office = request.office();
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
