package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which dates of public events a search selects: the one filter grammar of every list, count and feed.
 *
 * @param q plain words; quotes, «or» and a leading minus mean what they mean in search engines
 * @param from first day wanted, compared with the event's own local days; what lasts into it counts
 * @param to last day wanted, inclusive
 * @param bbox the event lies in this box
 * @param choices per facet, what is accepted; a facet that is absent accepts everything
 * @param hideCancelled leaves out what was cancelled
 * @param notOverAt leaves out what is over at this moment, in its own zone; set by {@link #coming}, never by a reader
 */
public record EventFilter(
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Near near,
        @Nullable Box bbox,
        Map<EventFacet, SortedSet<String>> choices,
        boolean hideCancelled,
        @Nullable Instant notOverAt) {

    /** Everything public, past and future. */
    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, Map.of(), false, null);

    /** Keeps the facets in their order, so that equal filters print alike. */
    public EventFilter {
        Map<EventFacet, SortedSet<String>> sorted = new EnumMap<>(EventFacet.class);
        sorted.putAll(choices);
        choices = sorted;
    }

    /**
     * Reads query parameters by name; blank values count as absent.
     *
     * @throws DomainException 400 with every violation at once, each pointing to {@code ?name}
     */
    public static EventFilter parse(Map<String, List<String>> parameters) {
        var reader = new EventFilterReader(parameters);
        EventFilter filter = reader.filter();
        reader.finish();
        return filter;
    }

    /** Within this distance of a point. */
    public record Near(Coordinates centre, double radiusKm) {}

    /** A box on the map; {@code west > east} means that it crosses the 180th meridian. */
    public record Box(double west, double south, double east, double north) {
        boolean crossesDateLine() {
            return west > east;
        }
    }

    /**
     * The same of what is to come: what is not over at this moment, each event in its own zone. A search that names a
     * day stays as it is. An event without a known end is over at the end of its first day, one of whole days at the
     * end of its last.
     */
    public EventFilter coming(Instant now) {
        return from != null || to != null
                ? this
                : new EventFilter(q, null, null, near, bbox, choices, hideCancelled, now);
    }

    /** The same without what was cancelled. */
    public EventFilter hidingCancelled() {
        return new EventFilter(q, from, to, near, bbox, choices, true, notOverAt);
    }

    /** Names of the parameters that narrow it and could be left out. */
    List<String> narrowing() {
        List<String> names = new ArrayList<>();
        if (q != null) names.add("q");
        if (from != null) names.add("from");
        if (to != null) names.add("to");
        if (near != null) names.add("near");
        if (bbox != null) names.add("bbox");
        choices.keySet().forEach(facet -> names.add(facet.parameter()));
        if (hideCancelled) names.add("cancelled");
        return names;
    }

    /** The same without the parameter of this name. */
    EventFilter without(String name) {
        Map<EventFacet, SortedSet<String>> others = new EnumMap<>(EventFacet.class);
        choices.forEach((facet, values) -> {
            if (!facet.parameter().equals(name)) others.put(facet, values);
        });
        return new EventFilter(
                name.equals("q") ? null : q,
                name.equals("from") ? null : from,
                name.equals("to") ? null : to,
                name.equals("near") ? null : near,
                name.equals("bbox") ? null : bbox,
                others,
                !name.equals("cancelled") && hideCancelled,
                notOverAt);
    }
}
