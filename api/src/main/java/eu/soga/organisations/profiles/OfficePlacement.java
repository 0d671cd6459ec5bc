package eu.soga.organisations.profiles;

import eu.soga.organisations.Address;
import eu.soga.organisations.OfficeLocation;
import eu.soga.organisations.Organisation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.geo.Place;
import eu.soga.shared.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives an office without coordinates those of its town. When several towns match, the office gets none. */
@ApplicationScoped
class OfficePlacement {
    private static final int MANY = 20;

    private final Gazetteer gazetteer;

    OfficePlacement(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Sets the office of the organisation. Coordinates equal to those the gazetteer gave before count as not given,
     * because clients send back what they have read.
     */
    void place(Organisation organisation, @Nullable Address office) {
        Coordinates given = office == null ? null : office.coordinates();
        if (given != null && organisation.officeLocated == OfficeLocation.GAZETTEER && organisation.office != null)
            given = given.equals(organisation.office.coordinates()) ? null : given;
        if (office == null || given != null) {
            organisation.office = office;
            organisation.officeLocated = given == null ? null : OfficeLocation.GIVEN;
            return;
        }
        Optional<Coordinates> found = find(office, organisation.country);
        organisation.office = office.at(found.orElse(null));
        organisation.officeLocated = found.isPresent() ? OfficeLocation.GAZETTEER : null;
    }

    private Optional<Coordinates> find(Address office, @Nullable String country) {
        if (office.city() == null || office.city().isBlank()) return Optional.empty();
        String within = office.country() == null ? country : office.country();
        List<Place> suggested = gazetteer.suggest(office.city(), within, MANY);
        List<Place> sameName = named(suggested, Place::name, office.city());
        if (sameName.isEmpty()) sameName = named(suggested, Place::matchedName, office.city());
        List<Place> sameCode = narrow(sameName, office.postalCode(), 5);
        // a CEDEX code belongs to no commune, but starts with the number of its département
        List<Place> sameArea = sameCode.isEmpty() ? narrow(sameName, office.postalCode(), 2) : sameCode;
        return sameArea.size() == 1 ? Optional.of(sameArea.getFirst().coordinates()) : Optional.empty();
    }

    /**
     * Keeps places with a postal code that starts like the given one, and places whose codes are unknown (outside
     * France).
     */
    private static List<Place> narrow(List<Place> places, @Nullable String postalCode, int length) {
        if (postalCode == null || postalCode.length() < length) return places;
        String beginning = postalCode.substring(0, length);
        return places.stream()
                .filter(place -> place.postalCodes().isEmpty()
                        || place.postalCodes().stream().anyMatch(code -> code.startsWith(beginning)))
                .toList();
    }

    private static List<Place> named(List<Place> places, Function<Place, @Nullable String> name, String city) {
        return places.stream()
                .filter(place ->
                        name.apply(place) != null && key(name.apply(place)).equals(key(city)))
                .toList();
    }

    private static String key(String name) {
        return Slug.of(name, "x").replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }
}
