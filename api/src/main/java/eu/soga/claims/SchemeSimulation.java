package eu.soga.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.claims.rules.DistanceRule;
import eu.soga.claims.rules.RuleOutcome;
import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.shared.errors.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** «If 20 km became 50, who loses?»: asks the distance rule again about past claims, with another limit. */
@ApplicationScoped
class SchemeSimulation {
    private final Schemes schemes;
    private final ObjectMapper mapper;

    SchemeSimulation(Schemes schemes, ObjectMapper mapper) {
        this.schemes = schemes;
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
}
