package eu.soga.claims.rules;

import static eu.soga.claims.rules.RuleOutcome.RuleVerdict.NO;
import static eu.soga.claims.rules.RuleOutcome.RuleVerdict.UNDECIDED;
import static eu.soga.claims.rules.RuleOutcome.RuleVerdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.claims.rules.RuleOutcome.EligibilityVerdict;
import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.claims.rules.SchemeTerms.FirstAmong;
import eu.soga.claims.rules.SchemeTerms.FirstOf;
import eu.soga.claims.rules.SchemeTerms.FirstParticipation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Geodesic;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityRulesTest {
    private static final DistanceTerms TERMS = new DistanceTerms(20_000, 50, 3_000);
    private static final Coordinates PARIS = new Coordinates(48.85341, 2.3488);

    @Nested
    class Distance {
        private final LocatedPoint venue = DistanceRule.point("Musée social", PARIS, TERMS);

        private static LocatedPoint exactly(double metresEast, int doubt) {
            double low = 0;
            double high = 5;
            for (int i = 0; i < 200; i++) {
                double middle = (low + high) / 2;
                if (Geodesic.metres(PARIS, east(middle)) <= metresEast) low = middle;
                else high = middle;
            }
            return new LocatedPoint("Siège", east(low), doubt, RuleOutcome.PointQuality.POINT);
        }

        private static Coordinates east(double degrees) {
            return new Coordinates(PARIS.lat(), PARIS.lon() + degrees);
        }

        private static RuleVerdict judged(LocatedPoint office, int venueDoubt) {
            LocatedPoint venue = new LocatedPoint("Lieu", PARIS, venueDoubt, RuleOutcome.PointQuality.POINT);
            return DistanceRule.judge(List.of(office), venue, TERMS).verdict();
        }

        @Test
        void exactly_twenty_kilometres_are_not_more() {
            assertThat(judged(exactly(20_000, 0), 0)).isEqualTo(NO);
            assertThat(judged(exactly(20_000.01, 0), 0)).isEqualTo(YES);
        }

        @ParameterizedTest
        @CsvSource({
            "25000, 3000, 0, YES",
            "22000, 3000, 0, UNDECIDED",
            "23001, 3000, 0, YES",
            "18000, 3000, 0, UNDECIDED",
            "16999, 3000, 0, NO",
            "19000, 500, 600, UNDECIDED",
            "19000, 500, 499, NO"
        })
        void the_doubt_of_both_points_counts(int metres, int doubt, int venueDoubt, RuleVerdict verdict) {
            assertThat(judged(exactly(metres, doubt), venueDoubt)).isEqualTo(verdict);
        }

        /** A sphere of the mean radius is 60 m short here, which would flip the answer. */
        @Test
        void is_measured_on_the_ellipsoid() {
            Coordinates office = exactly(20_010, 0).at();
            double sphere = 6_371_000
                    * 2
                    * Math.asin(Math.cos(Math.toRadians(PARIS.lat()))
                            * Math.sin(Math.toRadians(office.lon() - PARIS.lon()) / 2));
            assertThat(sphere).isLessThan(20_000);
            assertThat(judged(new LocatedPoint("Siège", office, 0, RuleOutcome.PointQuality.POINT), 0))
                    .isEqualTo(YES);
        }

        /** Whatever point within the doubt is the true one, a yes or a no stays right. */
        @Test
        void never_says_yes_or_no_where_the_true_points_could_say_the_other() {
            Random random = new Random(7);
            for (int i = 0; i < 5_000; i++) {
                LocatedPoint office = exactly(10_000 + random.nextInt(20_000), random.nextInt(4_000));
                RuleVerdict verdict = judged(office, 0);
                double shift = office.doubtMetres() * (random.nextDouble() * 2 - 1);
                double metres = Geodesic.metres(PARIS, office.at()) + shift;
                if (verdict == YES) assertThat(metres).isGreaterThan(20_000);
                if (verdict == NO) assertThat(metres).isLessThanOrEqualTo(20_000);
            }
        }

        @Test
        void towns_of_one_name_decide_only_when_they_agree() {
            LocatedPoint far = exactly(90_000, 3_000);
            LocatedPoint near = exactly(5_000, 3_000);
            assertThat(DistanceRule.judge(List.of(far, exactly(400_000, 3_000)), venue, TERMS)
                            .verdict())
                    .isEqualTo(YES);
            RuleOutcome mixed = DistanceRule.judge(List.of(far, near), venue, TERMS);
            assertThat(mixed.verdict()).isEqualTo(UNDECIDED);
            assertThat(mixed.explanation().get("fr")).contains("Plusieurs communes");
        }

        @Test
        void without_a_place_a_person_measures() {
            assertThat(DistanceRule.judge(List.of(), venue, TERMS).verdict()).isEqualTo(UNDECIDED);
            assertThat(DistanceRule.judge(List.of(exactly(90_000, 0)), null, TERMS)
                            .verdict())
                    .isEqualTo(UNDECIDED);
        }

        @Test
        void explains_with_its_numbers() {
            RuleOutcome outcome = DistanceRule.judge(List.of(exactly(20_340, 0)), venue, TERMS);
            assertThat(outcome.explanation().get("fr")).contains("20,3\u00a0km").contains("20\u00a0km");
            assertThat(outcome.explanation().get("en")).contains("20.3\u00a0km");
            assertThat(outcome.inputs().metres()).isEqualTo(20_340);
            assertThat(outcome.inputs().limitMetres()).isEqualTo(20_000);
        }

        @Test
        void large_towns_have_more_doubt() {
            assertThat(DistanceRule.town("Paris", PARIS, 2_138_551, TERMS).doubtMetres())
                    .isBetween(5_500, 6_000);
            assertThat(DistanceRule.town("Nantua", PARIS, 3_600, TERMS).doubtMetres())
                    .isEqualTo(3_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,, YES",
        "false,, NO",
        ",, UNDECIDED",
        "true, true, NO",
        "true, false, YES",
        ", true, NO",
        ", false, UNDECIDED",
        "false, false, NO"
    })
    void first_participation_is_declared_and_compared(Boolean declared, Boolean before, RuleVerdict verdict) {
        assertThat(FirstParticipationRule.judge(
                                declared, before, new FirstParticipation(FirstOf.ORGANISATION, FirstAmong.PROJECT))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59Z,, YES", "2025-12-31T23:00:00Z,, UNDECIDED", "2025-12-31T23:00:00Z, en train, YES",
        "2026-01-02T22:59:59Z, en train, YES", "2026-01-02T23:00:00Z, en train, NO", "2025-11-30T22:59:59Z,, NO"
    })
    void the_window_is_one_of_its_own_zone(Instant now, String reason, RuleVerdict verdict) {
        ClaimWindow window = new ClaimWindow(
                LocalDateTime.parse("2025-12-01T00:00"), LocalDateTime.parse("2026-01-01T00:00"), "Europe/Paris", 48);
        assertThat(WindowRule.judge(now, reason, window).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "true, ASS LES MOUETTES, Association Les Mouettes, YES", "true, Les Mouettes, La Fabrique des Mouettes, YES",
        "true, DUPONT JEAN, Association Les Mouettes, UNDECIDED", "false, DUPONT JEAN, Association Les Mouettes, NO",
        ",,Association Les Mouettes, UNDECIDED", "true, ECOLE DE L ETE, L’École de l’été, YES",
        "true, Ομάδα Άλφα, Omada Alfa, YES"
    })
    void pays_an_account_of_the_organisation_only(
            Boolean ofOrganisation, String holder, String name, RuleVerdict verdict) {
        assertThat(AccountRule.judge(ofOrganisation, holder, List.of(name)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void one_no_is_a_no_and_one_doubt_leaves_the_rest_open() {
        RuleOutcome yes = RuleOutcome.of(RuleOutcome.RuleName.ONE_CLAIM, YES, RuleInputs.NONE, "", "");
        RuleOutcome no = RuleOutcome.of(RuleOutcome.RuleName.DISTANCE, NO, RuleInputs.NONE, "", "");
        RuleOutcome open = RuleOutcome.of(RuleOutcome.RuleName.ACCOUNT, UNDECIDED, RuleInputs.NONE, "", "");
        assertThat(EligibilityVerdict.of(List.of(yes, yes))).isEqualTo(EligibilityVerdict.ELIGIBLE);
        assertThat(EligibilityVerdict.of(List.of(yes, open))).isEqualTo(EligibilityVerdict.UNDECIDED);
        assertThat(EligibilityVerdict.of(List.of(open, no))).isEqualTo(EligibilityVerdict.NOT_ELIGIBLE);
    }
}
