package eu.soga.claims.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.geo.Coordinates;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one claim or question, with what it was judged on.
 *
 * @param explanation one sentence or two, in French and English
 */
public record RuleOutcome(RuleName rule, RuleVerdict verdict, RuleInputs inputs, Map<String, String> explanation) {
    /** The rules of a scheme, in the order they are shown. */
    public enum RuleName {
        /** The scheme takes claims now. */
        WINDOW,
        /** The registered office is far enough from the event. */
        DISTANCE,
        /** The organisation takes part for the first time. */
        FIRST_PARTICIPATION,
        /** Somebody of the organisation was at the event. */
        ATTENDANCE,
        /** The account is held by the organisation. */
        ACCOUNT,
        /** The organisation has no other claim under the scheme. */
        ONE_CLAIM
    }

    /** The answer of a rule. */
    public enum RuleVerdict {
        YES,
        NO,
        /** A person decides, with a reason. */
        UNDECIDED
    }

    /** The answer of all rules together. */
    public enum EligibilityVerdict {
        ELIGIBLE,
        NOT_ELIGIBLE,
        UNDECIDED;

        /** One «no» is enough for a no; one doubt leaves everything else open. */
        public static EligibilityVerdict of(Collection<RuleOutcome> outcomes) {
            return ofVerdicts(outcomes.stream().map(RuleOutcome::verdict).toList());
        }

        /** As {@link #of}. */
        public static EligibilityVerdict ofVerdicts(Collection<RuleVerdict> verdicts) {
            if (verdicts.contains(RuleVerdict.NO)) return NOT_ELIGIBLE;
            return verdicts.stream().allMatch(each -> each == RuleVerdict.YES) ? ELIGIBLE : UNDECIDED;
        }
    }

    /** How well a place is known. */
    public enum PointQuality {
        /** A person put it on a map. */
        POINT,
        /** It is the centre of a town. */
        TOWN
    }

    /**
     * A place with its doubt.
     *
     * @param doubtMetres the true place is at most this far from the point
     */
    public record LocatedPoint(String name, Coordinates at, int doubtMetres, PointQuality quality) {}

    /**
     * What a rule was judged on; each rule fills in its own part.
     *
     * @param office the registered office
     * @param venue where the event took place
     * @param metres from one to the other on the WGS84 ellipsoid
     * @param doubtMetres of both points together
     * @param limitMetres the distance must be strictly more
     * @param declared what the asking person says: first participation, or that the account is the organisation's
     * @param recorded what our attendance says; null when nothing is known
     * @param at the instant that was judged
     * @param deadline the end of the window; null without one
     * @param holder name of the account's holder
     * @param organisation name that it was compared with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleInputs(
            @Nullable LocatedPoint office,
            @Nullable LocatedPoint venue,
            @Nullable Long metres,
            @Nullable Long doubtMetres,
            @Nullable Long limitMetres,
            @Nullable Boolean declared,
            @Nullable Boolean recorded,
            @Nullable Instant at,
            @Nullable Instant deadline,
            @Nullable String holder,
            @Nullable String organisation) {
        static final RuleInputs NONE = new RuleInputs(null, null, null, null, null, null, null, null, null, null, null);

        static RuleInputs answers(@Nullable Boolean declared, @Nullable Boolean recorded) {
            return new RuleInputs(null, null, null, null, null, declared, recorded, null, null, null, null);
        }
    }

    static RuleOutcome of(RuleName rule, RuleVerdict verdict, RuleInputs inputs, String french, String english) {
        return new RuleOutcome(rule, verdict, inputs, Map.of("fr", french, "en", english));
    }
}
