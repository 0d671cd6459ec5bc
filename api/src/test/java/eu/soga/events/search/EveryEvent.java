package eu.soga.events.search;

import eu.soga.events.AccessibilityFacts.AccessibilityFact;
import eu.soga.events.Event;
import eu.soga.events.EventStatus;
import eu.soga.organisations.Organisation;
import eu.soga.shared.web.WireEnums;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search said a second time, the slow and plain way: every event is looked at. */
record EveryEvent(List<Event> events) {
    List<Event> matching(EventFilter filter) {
        return events.stream().filter(matches(filter)).toList();
    }

    Map<String, Long> counts(EventFilter filter, EventFacet facet) {
        EventFilter counted = facet == EventFacet.ACCESSIBILITY ? filter : filter.without(facet.parameter());
        return matching(counted).stream()
                .flatMap(event -> values(event, facet).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    Map<LocalDate, Long> days(EventFilter filter) {
        Map<LocalDate, Long> days = new TreeMap<>();
        filter.from()
                .datesUntil(filter.to().plusDays(1))
                .forEach(day -> days.put(
                        day,
                        matching(filter).stream()
                                .filter(event -> !event.schedule().firstDay().isAfter(day))
                                .filter(event ->
                                        !event.schedule().lastDayShown().isBefore(day))
                                .count()));
        return days;
    }

    private static Predicate<Event> matches(EventFilter filter) {
        return event -> event.status().isPublic()
                && (!filter.hideCancelled() || event.status() != EventStatus.CANCELLED)
                && (filter.q() == null || hasWord(event, filter.q()))
                && (filter.from() == null || !event.schedule().lastDayShown().isBefore(filter.from()))
                && (filter.to() == null || !event.schedule().firstDay().isAfter(filter.to()))
                && (filter.near() == null || isNear(event, filter.near()))
                && (filter.bbox() == null || isIn(event, filter.bbox()))
                && filter.choices().entrySet().stream()
                        .allMatch(
                                choice -> accepts(choice.getKey(), choice.getValue(), values(event, choice.getKey())));
    }

    private static boolean accepts(EventFacet facet, Set<String> chosen, Collection<String> values) {
        return facet == EventFacet.ACCESSIBILITY
                ? values.containsAll(chosen)
                : values.stream().anyMatch(chosen::contains);
    }

    static Collection<String> values(Event event, EventFacet facet) {
        return switch (facet) {
            case KIND -> List.of(WireEnums.word(event.kind));
            case FORMAT -> List.of(WireEnums.word(event.format));
            case THEME -> event.themes.stream().map(WireEnums::word).toList();
            case LANGUAGE -> event.languages;
            case COUNTRY -> event.place == null ? List.of() : List.of(event.place.country());
            case CITY -> event.place == null ? List.of() : List.of(event.place.city());
            case ORGANISATION ->
                Stream.concat(Stream.of(event.organisation), event.coOrganisations.stream())
                        .map((Organisation organisation) -> organisation.slug)
                        .toList();
            case FREE -> event.free == null ? List.of() : List.of(event.free.toString());
            case ACCESSIBILITY ->
                AccessibilityFact.knownIn(event.accessibility).stream()
                        .map(WireEnums::word)
                        .toList();
        };
    }

    private static boolean hasWord(Event event, String word) {
        return (event.title + " " + event.description).contains(word);
    }

    private static boolean isNear(Event event, EventFilter.Near near) {
        return event.place != null && event.place.latitude() != null && kilometres(event, near) <= near.radiusKm();
    }

    /** Great circle on the sphere of PostgreSQL's earthdistance. */
    static double kilometres(Event event, EventFilter.Near near) {
        double lat1 = Math.toRadians(near.centre().lat());
        double lat2 = Math.toRadians(event.place.latitude());
        double across = Math.toRadians(event.place.longitude() - near.centre().lon());
        double haversine = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(across / 2), 2);
        return 2 * 6378.168 * Math.asin(Math.sqrt(haversine));
    }

    private static boolean isIn(Event event, EventFilter.Box box) {
        if (event.place == null || event.place.latitude() == null) return false;
        double lat = event.place.latitude();
        double lon = event.place.longitude();
        boolean inside = box.west() <= box.east()
                ? box.west() <= lon && lon <= box.east()
                : lon >= box.west() || lon <= box.east();
        return inside && box.south() <= lat && lat <= box.north();
    }
}
