package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.rules.AttendanceRule;
import eu.soga.claims.rules.DistanceRule;
import eu.soga.claims.rules.FirstParticipationRule;
import eu.soga.claims.rules.RuleOutcome;
import eu.soga.claims.rules.RuleOutcome.EligibilityVerdict;
import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.RuleOutcome.PointQuality;
import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.AmountKind;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.claims.rules.WindowRule;
import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * «If 20 km became 50, who loses?»: asks past claims again, by another distance or by a whole draft. Takes what each rule
 * was judged on; nothing is stored.
 */
@ApplicationScoped
class SchemeSimulation {
    private final Schemes schemes;
    private final SchemeDrafts drafts;
    private final ClaimRules rules;
    private final Whereabouts whereabouts;
    private final ObjectMapper mapper;

    SchemeSimulation(
            Schemes schemes, SchemeDrafts drafts, ClaimRules rules, Whereabouts whereabouts, ObjectMapper mapper) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.rules = rules;
        this.whereabouts = whereabouts;
        this.mapper = mapper;
    }

    /** Another limit. */
    record SimulationRequest(
            @NotNull @Min(0) @Max(5_000_000) Integer moreThanMetres) {}

    /**
     * What would be otherwise.
     *
     * @param claims how many were asked again
     * @param unknown how many have no measured distance
     */
    record SimulationResponse(int claims, int unknown, int limitMetres, List<SimulatedClaim> changed) {}

    /** A claim that would be answered otherwise. @param metres as they were measured */
    @JsonInclude
    record SimulatedClaim(
            UUID id,
            @Nullable String number,
            String organisation,
            ClaimStatus status,
            long metres,
            long doubtMetres,
            RuleVerdict before,
            RuleVerdict after) {}

    /** @throws DomainException 404 */
    @Transactional
    SimulationResponse distance(String slug, int moreThanMetres) {
        UUID scheme = schemes.inForce(slug).id();
        List<Claim> claims = Claim.list("schemeId = ?1 and number is not null order by number", scheme);
        List<SimulatedClaim> again = claims.stream()
                .flatMap(claim -> again(claim, moreThanMetres).stream())
                .toList();
        return new SimulationResponse(
                claims.size(),
                claims.size() - again.size(),
                moreThanMetres,
                again.stream().filter(each -> each.before != each.after).toList());
    }

    private Optional<SimulatedClaim> again(Claim claim, int limit) {
        return claim.outcomes.stream()
                .filter(each -> ClaimReview.constant(each.get("rule")).equals(RuleName.DISTANCE.name()))
                .flatMap(each -> again(claim, each, limit))
                .findFirst();
    }

    private Stream<SimulatedClaim> again(Claim claim, Map<String, Object> outcome, int limit) {
        RuleInputs inputs = mapper.convertValue(outcome.get("inputs"), RuleInputs.class);
        if (inputs.office() == null || inputs.venue() == null || inputs.limitMetres() == null) return Stream.empty();
        RuleOutcome after = verdict(inputs, limit);
        return Stream.of(new SimulatedClaim(
                claim.id,
                claim.number,
                claim.organisation.name,
                claim.status(),
                after.inputs().metres(),
                after.inputs().doubtMetres(),
                verdict(inputs, inputs.limitMetres().intValue()).verdict(),
                after.verdict()));
    }

    /** The points keep their own doubt. */
    private static RuleOutcome verdict(RuleInputs inputs, int limit) {
        return DistanceRule.judge(List.of(inputs.office()), inputs.venue(), new DistanceTerms(limit, 0, 0));
    }

    /** Whose claims are asked. @param claimsOf slug of a scheme; null for the one whose next version it is */
    record DryRunRequest(@Nullable @Size(max = 100) String claimsOf) {}

    /**
     * What a draft would answer.
     *
     * @param claims how many were asked
     * @param fits true when the envelope of the draft holds everything it would grant
     * @param changed the claims whose answer or amount would be another one
     */
    record DryRunResponse(
            int claims,
            DryRunSide before,
            DryRunSide after,
            boolean fits,
            String currency,
            List<DryRunClaim> changed) {}

    /** Counts and sums of one side. @param openCents of the claims that a person has to decide */
    record DryRunSide(int eligible, int notEligible, int undecided, long grantedCents, long openCents) {}

    /**
     * A claim that would be answered otherwise. A rule that a person decided stays decided, unless the draft answers it
     * otherwise than the version of the claim did.
     *
     * @param rules those that make the difference
     * @param centsBefore 0 when it is not eligible
     */
    @JsonInclude
    record DryRunClaim(
            UUID id,
            @Nullable String number,
            String organisation,
            ClaimStatus status,
            EligibilityVerdict before,
            EligibilityVerdict after,
            List<RuleName> rules,
            long centsBefore,
            long centsAfter) {}

    /** Asks past claims by the rules of a draft. @throws DomainException 400, 404 */
    @Transactional
    DryRunResponse dryRun(UUID draft, @Nullable String claimsOf) {
        InForce next = drafts.asIfOpen(draft);
        UUID scheme = claimsOf == null ? next.id() : schemes.inForce(claimsOf).id();
        List<Claim> claims = Claim.list("schemeId = ?1 and number is not null order by number", scheme);
        Map<Integer, InForce> versions = new HashMap<>();
        List<DryRunClaim> all = claims.stream()
                .map(claim -> again(
                        claim,
                        versions.computeIfAbsent(claim.termsNumber, number -> schemes.version(scheme, number)),
                        next))
                .toList();
        DryRunSide after = side(all, DryRunClaim::after, DryRunClaim::centsAfter);
        boolean fits = after.grantedCents <= drafts.envelope(draft) && after.eligible <= next.mostBeneficiaries();
        return new DryRunResponse(
                all.size(),
                side(all, DryRunClaim::before, DryRunClaim::centsBefore),
                after,
                fits,
                next.terms().amount().money().currency(),
                all.stream()
                        .filter(each -> each.before != each.after || each.centsBefore != each.centsAfter)
                        .toList());
    }

    private static DryRunSide side(
            List<DryRunClaim> all,
            Function<DryRunClaim, EligibilityVerdict> verdict,
            ToLongFunction<DryRunClaim> cents) {
        Map<EligibilityVerdict, List<DryRunClaim>> by = all.stream().collect(Collectors.groupingBy(verdict));
        List<DryRunClaim> eligible = by.getOrDefault(EligibilityVerdict.ELIGIBLE, List.of());
        List<DryRunClaim> open = by.getOrDefault(EligibilityVerdict.UNDECIDED, List.of());
        return new DryRunSide(
                eligible.size(),
                by.getOrDefault(EligibilityVerdict.NOT_ELIGIBLE, List.of()).size(),
                open.size(),
                eligible.stream().mapToLong(cents).sum(),
                open.stream().mapToLong(cents).sum());
    }

    private DryRunClaim again(Claim claim, InForce judged, InForce next) {
        List<RuleVerdict> before = new ArrayList<>();
        List<RuleVerdict> after = new ArrayList<>();
        List<RuleName> differing = new ArrayList<>();
        for (Map<String, Object> outcome : claim.outcomes) {
            RuleName rule = RuleName.valueOf(ClaimReview.constant(outcome.get("rule")));
            RuleVerdict stored = RuleVerdict.valueOf(ClaimReview.constant(outcome.get("verdict")));
            RuleInputs inputs = mapper.convertValue(outcome.get("inputs"), RuleInputs.class);
            RuleVerdict now = verdict(rule, stored, inputs, claim, judged, next);
            boolean decided = claim.overrides.containsKey(rule.name());
            RuleVerdict was = decided ? RuleVerdict.YES : stored;
            RuleVerdict is = decided && now == stored ? RuleVerdict.YES : now;
            if (was != is) differing.add(rule);
            before.add(was);
            after.add(is);
        }
        EligibilityVerdict was = EligibilityVerdict.ofVerdicts(before);
        EligibilityVerdict is = EligibilityVerdict.ofVerdicts(after);
        return new DryRunClaim(
                claim.id,
                claim.number,
                claim.organisation.name,
                claim.status(),
                was,
                is,
                differing,
                was == EligibilityVerdict.NOT_ELIGIBLE ? 0 : claim.cents(),
                is == EligibilityVerdict.NOT_ELIGIBLE ? 0 : cents(claim, next.terms()));
    }

    /** The verdict of one rule by the next terms; the stored one where they ask nothing otherwise. */
    private RuleVerdict verdict(
            RuleName rule, RuleVerdict stored, RuleInputs inputs, Claim claim, InForce judged, InForce next) {
        SchemeTerms terms = next.terms();
        return switch (rule) {
            case WINDOW -> {
                if (inputs.at() == null || terms.window().equals(judged.terms().window())) yield stored;
                yield WindowRule.judge(inputs.at(), claim.answers().lateReason(), terms.window())
                        .verdict();
            }
            case DISTANCE -> distance(stored, inputs, judged, next);
            case FIRST_PARTICIPATION -> {
                boolean same = terms.first().among() == judged.terms().first().among()
                        && next.events().equals(judged.events());
                Boolean before = same
                        ? inputs.recorded()
                        : rules.recorded(claim.organisation.id, next).before();
                yield FirstParticipationRule.judge(inputs.declared(), before, terms.first())
                        .verdict();
            }
            case ATTENDANCE -> {
                if (next.events().covered().equals(judged.events().covered())) yield stored;
                yield AttendanceRule.judge(
                                rules.recorded(claim.organisation.id, next).present())
                        .verdict();
            }
            case ACCOUNT, ONE_CLAIM -> stored;
        };
    }

    private RuleVerdict distance(RuleVerdict stored, RuleInputs inputs, InForce judged, InForce next) {
        DistanceTerms terms = next.terms().distance();
        boolean samePlace = next.events().covered().equals(judged.events().covered());
        if (samePlace && terms.equals(judged.terms().distance())) return stored;
        LocatedPoint venue = samePlace ? inputs.venue() : whereabouts.venue(schemes.event(next), terms);
        if (inputs.office() == null || venue == null) return RuleVerdict.UNDECIDED;
        return DistanceRule.judge(List.of(doubting(inputs.office(), terms)), doubting(venue, terms), terms)
                .verdict();
    }

    /** A point with the doubt of these terms. That of a town, which may come from its size, only grows. */
    private static LocatedPoint doubting(LocatedPoint point, DistanceTerms terms) {
        int doubt = point.quality() == PointQuality.POINT
                ? terms.pointDoubtMetres()
                : Math.max(terms.townDoubtMetres(), point.doubtMetres());
        return new LocatedPoint(point.name(), point.at(), doubt, point.quality());
    }

    private static long cents(Claim claim, SchemeTerms terms) {
        long most = terms.amount().money().cents();
        if (terms.amount().kind() == AmountKind.FLAT) return most;
        Long requested = claim.answers().requestedCents();
        return Math.min(most, requested == null ? claim.cents() : requested);
    }
}
