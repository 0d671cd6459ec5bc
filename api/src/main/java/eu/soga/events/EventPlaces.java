package eu.soga.events;

import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds coordinates and time zone of a written place in the offline gazetteer. */
@ApplicationScoped
public class EventPlaces {
    private final Gazetteer gazetteer;

    EventPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Returns the place to store. Adds the town's coordinates when none were written and only one town matches. */
    @Nullable
    public Place placed(@Nullable PlaceText text) {
        if (!ContentRules.isSaid(text)) return null;
        Place written = text.toPlace();
        if (text.coordinates() != null || ContentRules.isBlank(text.city()) || ContentRules.isBlank(text.country()))
            return written;
        return town(text.city(), text.country(), text.postalCode())
                .map(town -> new Place(
                        written.name(),
                        written.street(),
                        written.postalCode(),
                        written.city(),
                        written.country(),
                        town.coordinates().lat(),
                        town.coordinates().lon()))
                .orElse(written);
    }

    /** Returns the zone of a place; empty when it has no coordinates or lies outside the gazetteer. */
    public Optional<ZoneId> zoneOf(@Nullable Place place) {
        return place == null || place.latitude() == null
                ? Optional.empty()
                : gazetteer.zoneOf(new Coordinates(place.latitude(), place.longitude()), place.country());
    }

    private Optional<eu.soga.shared.geo.Place> town(String city, String country, @Nullable String postalCode) {
        List<eu.soga.shared.geo.Place> named = gazetteer.suggest(city, country, 20).stream()
                .filter(town -> key(town.name()).equals(key(city))
                        || town.matchedName() != null && key(town.matchedName()).equals(key(city)))
                .toList();
        if (named.size() > 1 && postalCode != null)
            named = named.stream()
                    .filter(town -> town.postalCodes().contains(postalCode.strip()))
                    .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
