package eu.soga.claims;

import eu.soga.claims.rules.DistanceRule;
import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.events.reading.PublicEvent;
import eu.soga.organisations.Organisation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.geo.Geodesic;
import eu.soga.shared.geo.Place;
import eu.soga.shared.text.Transliteration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds offices and venues in the offline gazetteer, each with the doubt of what is known about it. */
@ApplicationScoped
class Whereabouts {
    /** Coordinates this near to a town's centre came from the gazetteer. */
    private static final double SAME_METRES = 2;

    private static final int TOWNS = 20;

    private final Gazetteer gazetteer;

    Whereabouts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Returns the office of an organisation; empty when it has none that can be placed. */
    List<LocatedPoint> office(Organisation organisation, DistanceTerms terms) {
        var office = organisation.office;
        if (office == null) return List.of();
        if (office.coordinates() == null)
            return office(office.city(), office.postalCode(), office.country(), null, terms);
        return List.of(point(named(office.city(), office.postalCode()), office.coordinates(), terms));
    }

    /**
     * Returns where an office may be. Coordinates win; else every town of this name counts, those with the postal
     * code alone when there are some.
     */
    List<LocatedPoint> office(
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable Coordinates at,
            DistanceTerms terms) {
        if (at != null) return List.of(DistanceRule.point(named(city, postalCode), at, terms));
        if (city == null || city.isBlank()) return List.of();
        String asked = key(city);
        List<Place> towns = gazetteer.suggest(city, country, TOWNS).stream()
                .filter(town -> asked.equals(key(town.name()))
                        || town.matchedName() != null && asked.equals(key(town.matchedName()))
                        || town.postalCode() != null && city.strip().startsWith(town.postalCode()))
                .toList();
        List<Place> coded = postalCode == null
                ? List.of()
                : towns.stream()
                        .filter(town -> town.postalCodes().contains(postalCode.strip()))
                        .toList();
        return (coded.isEmpty() ? towns : coded)
                .stream().map(town -> town(town, terms)).toList();
    }

    /** Returns the venue of an event; null when it has no known place. */
    @Nullable
    LocatedPoint venue(@Nullable PublicEvent event, DistanceTerms terms) {
        var place = event == null ? null : event.place();
        if (place == null || place.latitude() == null) return null;
        String name =
                Stream.of(place.name(), place.city()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return point(name, new Coordinates(place.latitude(), place.longitude()), terms);
    }

    private LocatedPoint point(String name, Coordinates at, DistanceTerms terms) {
        Optional<Place> centre =
                gazetteer.nearest(at).filter(town -> Geodesic.metres(town.coordinates(), at) < SAME_METRES);
        return centre.map(town -> DistanceRule.town(name.isBlank() ? town.name() : name, at, town.population(), terms))
                .orElseGet(() -> DistanceRule.point(name, at, terms));
    }

    private static LocatedPoint town(Place town, DistanceTerms terms) {
        String name = town.admin() == null ? town.name() : town.name() + " (" + town.admin() + ")";
        return DistanceRule.town(name, town.coordinates(), town.population(), terms);
    }

    private static String named(@Nullable String city, @Nullable String postalCode) {
        return Stream.of(postalCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String key(String name) {
        return Arrays.stream(
                        Transliteration.ascii(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
