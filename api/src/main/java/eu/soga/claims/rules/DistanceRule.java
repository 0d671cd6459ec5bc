package eu.soga.claims.rules;

import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.RuleOutcome.PointQuality;
import eu.soga.claims.rules.RuleOutcome.RuleInputs;
import eu.soga.claims.rules.RuleOutcome.RuleName;
import eu.soga.claims.rules.RuleOutcome.RuleVerdict;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Geodesic;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The registered office lies strictly farther from the event than the limit. The distance is the geodesic on the WGS84
 * ellipsoid. Each point has a doubt: only when the answer is the same everywhere within the doubt, the rule gives it.
 */
public final class DistanceRule {
    /** Metres of doubt per square root of an inhabitant: 1.8 km for 200,000, 5.8 km for Paris. */
    private static final double OF_A_TOWN = 4;

    private DistanceRule() {}

    /** A point that a person put on a map. */
    public static LocatedPoint point(String name, Coordinates at, DistanceTerms terms) {
        return new LocatedPoint(name, at, terms.pointDoubtMetres(), PointQuality.POINT);
    }

    /** The centre of a town, which stands for every address in it. */
    public static LocatedPoint town(String name, Coordinates at, int inhabitants, DistanceTerms terms) {
        int doubt = (int) Math.max(terms.townDoubtMetres(), Math.round(OF_A_TOWN * Math.sqrt(inhabitants)));
        return new LocatedPoint(name, at, doubt, PointQuality.TOWN);
    }

    /**
     * Judges the office.
     *
     * @param offices where the office may be: several when several towns have its name; empty when it is not found
     * @param venue null when the event has no known place
     */
    public static RuleOutcome judge(List<LocatedPoint> offices, @Nullable LocatedPoint venue, DistanceTerms terms) {
        if (venue == null)
            return outcome(
                    RuleVerdict.UNDECIDED,
                    RuleInputs.NONE,
                    "Le lieu de l’événement n’est pas connu : une personne mesurera la distance.",
                    "The place of the event is not known: a person will measure the distance.");
        if (offices.isEmpty())
            return outcome(
                    RuleVerdict.UNDECIDED,
                    new RuleInputs(null, venue, null, null, limit(terms), null, null, null, null, null, null),
                    "La commune du siège n’a pas été trouvée. Placez le siège sur la carte ou corrigez la commune.",
                    "The town of the registered office was not found. Put the office on the map, or correct the town.");
        List<RuleOutcome> all = offices.stream()
                .sorted(Comparator.comparingDouble(office -> Geodesic.metres(office.at(), venue.at())))
                .map(office -> judge(office, venue, terms))
                .toList();
        boolean agree = all.stream().map(RuleOutcome::verdict).distinct().count() == 1;
        if (agree) return all.getFirst();
        return outcome(
                RuleVerdict.UNDECIDED,
                all.getFirst().inputs(),
                "Plusieurs communes portent ce nom, et la réponse dépend de laquelle. Indiquez le code postal ou placez le siège sur la carte.",
                "Several towns have this name, and the answer depends on which. Give the postal code, or put the office on the map.");
    }

    private static RuleOutcome judge(LocatedPoint office, LocatedPoint venue, DistanceTerms terms) {
        double metres = Geodesic.metres(office.at(), venue.at());
        long doubt = (long) office.doubtMetres() + venue.doubtMetres();
        RuleInputs inputs = new RuleInputs(
                office, venue, Math.round(metres), doubt, limit(terms), null, null, null, null, null, null);
        String[] limit = kilometres(terms.moreThanMetres());
        String[] distance = kilometres(metres);
        String[] doubtful = kilometres(doubt);
        if (metres - doubt > terms.moreThanMetres())
            return outcome(
                    RuleVerdict.YES,
                    inputs,
                    "Le siège est à %s du lieu (à %s près) : plus de %s.".formatted(distance[0], doubtful[0], limit[0]),
                    "The office is %s from the venue (give or take %s): more than %s."
                            .formatted(distance[1], doubtful[1], limit[1]));
        if (metres + doubt <= terms.moreThanMetres())
            return outcome(
                    RuleVerdict.NO,
                    inputs,
                    "Le siège est à %s du lieu (à %s près) : il faut strictement plus de %s."
                            .formatted(distance[0], doubtful[0], limit[0]),
                    "The office is %s from the venue (give or take %s): it must be strictly more than %s."
                            .formatted(distance[1], doubtful[1], limit[1]));
        return outcome(
                RuleVerdict.UNDECIDED,
                inputs,
                "Le siège est à %s du lieu, à %s près : c’est trop près de la limite de %s pour trancher. Placez le siège sur la carte ; une personne décidera, avec une raison."
                        .formatted(distance[0], doubtful[0], limit[0]),
                "The office is %s from the venue, give or take %s: too close to the limit of %s to tell. Put the office on the map; a person will decide, with a reason."
                        .formatted(distance[1], doubtful[1], limit[1]));
    }

    private static RuleOutcome outcome(RuleVerdict verdict, RuleInputs inputs, String french, String english) {
        return RuleOutcome.of(RuleName.DISTANCE, verdict, inputs, french, english);
    }

    private static long limit(DistanceTerms terms) {
        return terms.moreThanMetres();
    }

    /** In kilometres, in French and in English. */
    private static String[] kilometres(double metres) {
        String number = metres % 1000 == 0
                ? String.valueOf(Math.round(metres / 1000))
                : String.format(Locale.ROOT, metres < 1000 ? "%.2f" : "%.1f", metres / 1000);
        return new String[] {number.replace('.', ',') + "\u00a0km", number + "\u00a0km"};
    }
}
