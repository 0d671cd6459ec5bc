package eu.soga.publishing;

import eu.soga.events.AccessibilityFacts;
import eu.soga.events.Event;
import eu.soga.events.EventFormat;
import eu.soga.events.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an event takes place, as schema.org describes it. */
@ApplicationScoped
class LocationJsonLd {
    private final Addresses addresses;

    LocationJsonLd(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A place, a virtual location, or both for a hybrid event. */
    List<Object> of(EventInWords words) {
        Event event = words.event();
        List<Object> locations = new ArrayList<>();
        if (event.format != EventFormat.ONLINE && event.place != null) locations.add(place(event, event.place));
        if (event.format == EventFormat.ONLINE || event.format == EventFormat.HYBRID)
            // a room for registered people only is reached from the event's page
            locations.add(JsonLd.object(
                    "@type", "VirtualLocation", "url", words.openRoom().orElseGet(() -> addresses.of(event))));
        return locations;
    }

    private static Map<String, Object> place(Event event, Place place) {
        Map<String, Object> address = JsonLd.object("@type", "PostalAddress");
        JsonLd.put(address, "streetAddress", place.street());
        JsonLd.put(address, "postalCode", place.postalCode());
        JsonLd.put(address, "addressLocality", place.city());
        JsonLd.put(address, "addressCountry", place.country());
        Map<String, Object> json = JsonLd.object("@type", "Place");
        JsonLd.put(json, "name", place.name() != null ? place.name() : place.city());
        json.put("address", address);
        if (place.latitude() != null)
            json.put(
                    "geo",
                    JsonLd.object(
                            "@type", "GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude()));
        JsonLd.put(
                json,
                "amenityFeature",
                Stream.of(
                                feature("step-free", event.accessibility.stepFree()),
                                feature("hearing-loop", event.accessibility.hearingLoop()),
                                feature("quiet-room", event.accessibility.quietRoom()))
                        .flatMap(Optional::stream)
                        .toList());
        return json;
    }

    private static Optional<Map<String, Object>> feature(String name, AccessibilityFacts.Known fact) {
        return fact == AccessibilityFacts.Known.UNKNOWN
                ? Optional.empty()
                : Optional.of(JsonLd.object(
                        "@type",
                        "LocationFeatureSpecification",
                        "name",
                        name,
                        "value",
                        fact == AccessibilityFacts.Known.YES));
    }
}
