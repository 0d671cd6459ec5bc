package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects dates of public events: the one filter of every list, count and feed.
 *
 * @param q plain words; quotes, «or» and a leading minus work as in search engines
 * @param from first day in each event's own zone; an event that lasts into it counts
 * @param to last day, included
 * @param bbox box that contains the event's place
 * @param ids the only events that count; empty for all
 * @param modifiedSince leaves out events that were last changed before this instant
 * @param choices accepted values by facet; an absent facet accepts everything
 * @param hideCancelled true to leave out cancelled dates
 * @param over which dates that are over are found; null leaves them out unless a day is given
 * @param judgedAt the instant at which a date is over or not; set by {@link #coming}, never by a request
 */
public record EventFilter(
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Near near,
        @Nullable Box bbox,
        SortedSet<UUID> ids,
        @Nullable Instant modifiedSince,
        Map<EventFacet, SortedSet<String>> choices,
        boolean hideCancelled,
        @Nullable Over over,
        @Nullable Instant judgedAt) {

    /** Every public date, past and future. */
    public static final EventFilter ALL = new EventFilter(
            null, null, null, null, null, Collections.emptySortedSet(), null, Map.of(), false, null, null);

    /** Keeps the facets in their order, so that equal filters have equal texts. */
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

    /** A circle around a point. */
    public record Near(Coordinates centre, double radiusKm) {}

    /** A box on the map; {@code west > east} means that it crosses the 180th meridian. */
    public record Box(double west, double south, double east, double north) {
        boolean crossesDateLine() {
            return west > east;
        }
    }

    /** What a search does with dates that are over. */
    public enum Over {
        SHOW,
        HIDE,
        ONLY
    }

    /**
     * Returns the same filter for dates that are not over at this instant, or for those that are when the request
     * asks for them. A filter that does not ask for what is to come stays unchanged: one with a day, with ids or with
     * a last change, unless it says what to do with dates that are over; and one that shows both. A
     * date without a known end is over at the end of its first day, an all-day date at the end of its last day,
     * both in the event's own zone.
     */
    public EventFilter coming(Instant now) {
        return asksForComing() || over == Over.HIDE || over == Over.ONLY
                ? new EventFilter(q, from, to, near, bbox, ids, modifiedSince, choices, hideCancelled, over, now)
                : this;
    }

    /**
     * Tells whether only what is not over yet is meant, because neither days nor events are named and nothing else is
     * said of dates that are over.
     */
    boolean asksForComing() {
        return over == null && from == null && to == null && ids.isEmpty() && modifiedSince == null;
    }

    /** Returns the same filter without cancelled dates. */
    public EventFilter hidingCancelled() {
        return new EventFilter(q, from, to, near, bbox, ids, modifiedSince, choices, true, over, judgedAt);
    }

    /** Returns the names of the parameters that narrow it and could be left out. */
    List<String> narrowing() {
        List<String> names = new ArrayList<>();
        if (q != null) names.add("q");
        if (from != null) names.add("from");
        if (to != null) names.add("to");
        if (near != null) names.add("near");
        if (bbox != null) names.add("bbox");
        if (!ids.isEmpty()) names.add("id");
        if (modifiedSince != null) names.add("modifiedSince");
        choices.keySet().forEach(facet -> names.add(facet.parameter()));
        if (hideCancelled) names.add("cancelled");
        if (over == Over.HIDE || over == Over.ONLY) names.add("over");
        return names;
    }

    /** Returns the same filter without this parameter. */
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
                name.equals("id") ? Collections.emptySortedSet() : ids,
                name.equals("modifiedSince") ? null : modifiedSince,
                others,
                !name.equals("cancelled") && hideCancelled,
                name.equals("over") ? null : over,
                judgedAt);
    }
}
