package eu.soga.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.EventKind;
import eu.soga.events.EventPlaces;
import eu.soga.events.EventRequest;
import eu.soga.events.Place;
import eu.soga.events.PlaceText;
import eu.soga.imports.reading.Candidate;
import eu.soga.imports.reading.Moment;
import eu.soga.imports.reading.WhenResolver;
import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.geo.Gazetteer;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an entry of a source as an event of an organisation: its time in the zone of its place, what is missing by default. */
@ApplicationScoped
class EntryContents {
    private static final ZoneId OURS = ZoneId.of("Europe/Paris");

    private final EventPlaces places;
    private final Gazetteer gazetteer;
    private final ObjectMapper mapper;

    EntryContents(EventPlaces places, Gazetteer gazetteer, ObjectMapper mapper) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.mapper = mapper;
    }

    /** Writes the entries of one source, whose places repeat. */
    Writer writer(Organisation organisation, @Nullable EventKind kind) {
        return new Writer(organisation, kind);
    }

    /** The event as it can be sent; empty when its JSON is none. */
    Optional<EventRequest> request(Map<String, Object> json) {
        try {
            return Optional.of(mapper.convertValue(json, EventRequest.class));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Writes one entry after the other. */
    final class Writer {
        private final Organisation organisation;
        private final @Nullable EventKind kind;
        private final ZoneId own;
        /** Sources name the same few places again and again. */
        private final Map<Object, Spot> spots = new HashMap<>();

        private Writer(Organisation organisation, @Nullable EventKind kind) {
            this.organisation = organisation;
            this.kind = kind;
            this.own = zoneOfOffice(organisation);
        }

        EntryContent write(Candidate candidate) {
            Map<String, Object> json = new LinkedHashMap<>(candidate.content());
            List<Violation> broken = new ArrayList<>(candidate.violations());
            json.put("organisationId", organisation.id.toString());
            json.putIfAbsent("languages", List.of(json.get("defaultLanguage")));
            if (kind != null) json.putIfAbsent("kind", WireEnums.word(kind));
            Spot spot = spots.computeIfAbsent(json.getOrDefault("place", Map.of()), this::spot);
            if (!spot.valid())
                broken.add(new Violation("/place/coordinates", "These are no degrees: write 48.8583 and 2.3215."));
            if (spot.place() != null) json.put("place", spot.place());
            WhenResolver when = new WhenResolver(spot.zone(), own);
            if (candidate.when() != null)
                when.resolve(candidate.when()).ifPresent(schedule -> {
                    json.put("schedule", schedule);
                    recurrence(candidate, schedule, when).ifPresent(again -> json.put("recurrence", again));
                });
            broken.addAll(when.violations());
            List<String> notices = new ArrayList<>(candidate.notices());
            when.notices().stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
            if (broken.isEmpty() && request(json).isEmpty())
                broken.add(new Violation("/", "It cannot be written as an event."));
            return new EntryContent(json, broken, notices);
        }

        private Spot spot(Object place) {
            try {
                Place placed = places.placed(mapper.convertValue(place, PlaceText.class));
                return new Spot(
                        placed == null ? null : withCoordinates(place, placed),
                        places.zoneOf(placed).orElse(null),
                        true);
            } catch (IllegalArgumentException _) {
                return new Spot(null, null, false);
            }
        }
    }

    /** A place that was looked up, with the coordinates of its town when it has none of its own. */
    private record Spot(
            @Nullable Map<String, Object> place, @Nullable ZoneId zone, boolean valid) {}

    private static Map<String, Object> withCoordinates(Object written, Place placed) {
        Map<String, Object> place = new LinkedHashMap<>();
        ((Map<?, ?>) written).forEach((field, value) -> place.put(field.toString(), value));
        if (placed.latitude() != null)
            place.putIfAbsent("coordinates", Map.of("lat", placed.latitude(), "lon", placed.longitude()));
        return place;
    }

    private static Optional<Map<String, Object>> recurrence(
            Candidate candidate, Map<String, Object> schedule, WhenResolver when) {
        if (candidate.recurrence() == null) return Optional.empty();
        String zone = (String) schedule.get("zone");
        boolean allDay = (Boolean) schedule.get("allDay");
        Map<String, Object> again = new LinkedHashMap<>();
        again.put("rrule", candidate.recurrence().rrule());
        again.put("rdates", wallTimes(candidate.recurrence().rdates(), zone, allDay, when));
        again.put("exdates", wallTimes(candidate.recurrence().exdates(), zone, allDay, when));
        return Optional.of(again);
    }

    private static List<String> wallTimes(List<Moment> moments, String zone, boolean allDay, WhenResolver when) {
        return moments.stream()
                .map(moment -> when.wallTime(moment, zone, allDay))
                .distinct()
                .toList();
    }

    private ZoneId zoneOfOffice(Organisation organisation) {
        Coordinates office = organisation.office == null ? null : organisation.office.coordinates();
        return office == null
                ? OURS
                : gazetteer.zoneOf(office, organisation.office.country()).orElse(OURS);
    }
}
