package eu.soga.events.search;

import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.search.EventQuery.EventCursor;
import eu.soga.events.search.EventQuery.EventSort;
import eu.soga.events.search.EventStatements.EventCriteria;
import eu.soga.events.search.EventStatements.Walk;
import eu.soga.events.search.EventVocabulary.Term;
import eu.soga.events.search.EventVocabulary.Understood;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.kept.PublicState.Moment;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Page.FacetValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds dates of public events. The only class in the room that builds a query dynamically. */
@ApplicationScoped
public class EventSearch {
    private static final int LOADED_AT_ONCE = 1000;
    /** Fewer at first, so that the first of a long answer can be sent soon. */
    private static final int LOADED_FIRST = 200;

    private final ReadRows rows;
    private final PublicCalendar calendar;
    private final EventVocabulary vocabulary;
    private final KeptCounts counts;
    private final PublicState state;
    private final Clock clock;

    EventSearch(
            ReadRows rows,
            PublicCalendar calendar,
            EventVocabulary vocabulary,
            KeptCounts counts,
            PublicState state,
            Clock clock) {
        this.counts = counts;
        this.state = state;
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A matching date; {@code distanceKm} is null without a point in the search. */
    public record Match(PublicDate date, @Nullable Double distanceKm) {}

    /**
     * Returns one page. Without requested days it has only dates that are not over. Needs the same number of
     * statements for any size.
     */
    public Page<Match> page(EventQuery query) {
        EventCursor after = query.cursor() == null ? null : EventCursor.read(query.cursor(), query);
        Optional<Moment> before = state.now();
        Instant now = clock.instant();
        Understood understood = understood(query.filter());
        var criteria = new EventCriteria(query.filter().coming(now), understood).at(now);
        Page.Total total = counts.known(query.filter(), understood).orElse(null);
        List<Found> found = total == null
                ? walk(criteria, query.sort(), Walk.COUNT, query.size() + 1, after)
                : found(criteria, query.sort(), query.size() + 1, total, after);
        if (total == null) {
            total = !found.isEmpty() ? total(found.getFirst().total) : after == null ? total(0) : count(criteria);
            counts.keep(query.filter(), understood, before, total);
            if (!isNarrow(total)) found = found(criteria, query.sort(), query.size() + 1, total, after);
        }
        List<Found> shown = found.subList(0, Math.min(query.size(), found.size()));
        return new Page<>(
                matches(shown),
                total,
                found.size() > shown.size() ? shown.getLast().cursor().write(query) : null,
                query.facets().isEmpty() ? null : facets(criteria, query.facets()),
                total.value() == 0 ? suggestion(criteria, query.filter(), understood, before) : null,
                query.filter().q() == null ? null : named(understood));
    }

    /**
     * Translates the filter into conditions, with the choices its text names. What the request says about dates that
     * are over is judged now, unless the caller chose another instant.
     */
    EventCriteria criteria(EventFilter filter) {
        boolean judged = filter.over() == null || filter.judgedAt() != null;
        return new EventCriteria(judged ? filter : filter.coming(clock.instant()), understood(filter));
    }

    private Understood understood(EventFilter filter) {
        return filter.q() == null ? Understood.NOTHING : vocabulary.understand(filter.q());
    }

    /** Returns the choices the text names, as query parameters with the same meaning. */
    private static List<Page.Understood> named(Understood understood) {
        List<Page.Understood> named = new ArrayList<>();
        for (Term term : understood.terms()) {
            if (term.month() != null) {
                named.add(new Page.Understood(
                        term.words(), "from", term.month().atDay(1).toString(), null));
                named.add(new Page.Understood(
                        term.words(), "to", term.month().atEndOfMonth().toString(), null));
            }
            term.meanings()
                    .forEach(meaning -> named.add(new Page.Understood(
                            term.words(), meaning.facet().parameter(), meaning.value(), meaning.label())));
        }
        return named;
    }

    /**
     * Passes every match in order of time to {@code reader}, in pieces, so that memory use does not grow with the
     * number.
     */
    @Transactional
    public void each(EventFilter filter, Consumer<List<PublicDate>> reader) {
        pieces(criteria(filter), rows -> reader.accept(calendar.dates(ids(rows))));
    }

    /** Does the same as {@link #each} with points for a map. */
    @Transactional
    public void eachPoint(EventFilter filter, Consumer<List<EventPoint>> reader) {
        pieces(criteria(filter), rows -> reader.accept(calendar.points(ids(rows))));
    }

    /** Returns the ids of events with a matching date. */
    public Set<UUID> matching(EventFilter filter) {
        return events(criteria(filter), "", Map.of());
    }

    /** Returns those of these events that have a matching date. */
    public Set<UUID> matching(EventFilter filter, Collection<UUID> among) {
        return events(criteria(filter), " AND e.id = ANY(:among)", Map.of("among", among.toArray(UUID[]::new)));
    }

    private Set<UUID> events(EventCriteria criteria, String more, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(criteria.values());
        all.putAll(values);
        return new HashSet<>(rows.all(
                criteria.statement(List.of(), "SELECT DISTINCT o.event_id FROM " + criteria.rows(List.of()) + more),
                all,
                row -> row.uuid("event_id")));
    }

    /** Returns every match with coordinates, in order of time, at most this many. */
    public List<EventPoint> points(EventFilter filter, int atMost) {
        var criteria = criteria(filter).located();
        return calendar.points(ids(found(criteria, EventSort.START, atMost, count(criteria), null)));
    }

    private void pieces(EventCriteria criteria, Consumer<List<Found>> reader) {
        Page.Total total = count(criteria);
        EventCursor after = null;
        List<Found> piece;
        int size;
        do {
            size = after == null ? LOADED_FIRST : LOADED_AT_ONCE;
            piece = found(criteria, EventSort.START, size, total, after);
            if (!piece.isEmpty()) reader.accept(piece);
            after = piece.isEmpty() ? null : piece.getLast().cursor();
        } while (piece.size() == size);
    }

    /**
     * Counts matches on each day from the filter's first to its last day, both required; days without matches have
     * 0.
     */
    public Map<LocalDate, Long> days(EventFilter filter) {
        var criteria = criteria(filter);
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        filter.from().datesUntil(filter.to().plusDays(1)).forEach(day -> days.put(day, 0L));
        rows.all(
                        EventStatements.days(criteria),
                        criteria.values(),
                        row -> Map.entry(row.day("day"), row.count("count")))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }

    private Page.Total count(EventCriteria criteria) {
        return total(rows.all(EventStatements.count(criteria), criteria.values(), row -> row.count("count"))
                .getFirst());
    }

    private static Page.Total total(long counted) {
        return counted > EventStatements.COUNTED
                ? new Page.Total(EventStatements.COUNTED, Page.Relation.AT_LEAST)
                : Page.Total.exact(counted);
    }

    private static boolean isNarrow(Page.Total total) {
        return total.relation() == Page.Relation.EXACT;
    }

    /**
     * A date that was found.
     *
     * @param total number of all matches if they were counted
     */
    private record Found(UUID id, double key, @Nullable Double metres, long total) {
        static Found of(Row row) {
            return new Found(row.uuid("id"), row.decimal("key"), row.decimal("metres"), row.count("total"));
        }

        EventCursor cursor() {
            return new EventCursor(key, id);
        }

        @Nullable
        Double kilometres() {
            return metres == null ? null : metres / 1000;
        }
    }

    private List<Found> found(
            EventCriteria criteria, EventSort sort, int atMost, Page.Total total, @Nullable EventCursor after) {
        if (total.value() == 0) return List.of();
        return walk(criteria, sort, isNarrow(total) ? Walk.NARROW : Walk.BROAD, atMost, after);
    }

    private List<Found> walk(
            EventCriteria criteria, EventSort sort, Walk walk, int atMost, @Nullable EventCursor after) {
        Map<String, Object> values = new HashMap<>(criteria.values());
        values.put("atMost", atMost);
        if (after != null) {
            values.put("afterKey", sort.isByTime() ? after.time() : after.key());
            values.put("afterId", after.id());
        }
        return rows.all(EventStatements.page(criteria, sort, walk, after != null), values, Found::of);
    }

    private List<Match> matches(List<Found> found) {
        Map<UUID, Found> byId = found.stream().collect(Collectors.toMap(Found::id, Function.identity()));
        return calendar.dates(ids(found)).stream()
                .map(date -> new Match(date, byId.get(date.id()).kilometres()))
                .toList();
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream().map(Found::id).toList();
    }

    private Map<String, List<FacetValue>> facets(EventCriteria criteria, Set<EventFacet> asked) {
        Map<String, List<FacetValue>> counts = new LinkedHashMap<>();
        asked.stream().sorted().forEach(facet -> counts.put(facet.parameter(), new ArrayList<>()));
        record Choice(EventFacet facet, FacetValue value) {}
        rows.all(EventStatements.facets(criteria, asked), criteria.values(), row -> {
                    EventFacet facet = row.constant("facet", EventFacet.class);
                    String value = facet.written(row.text("value"));
                    return new Choice(facet, new FacetValue(value, row.count("count"), row.text("label")));
                })
                .forEach(choice -> counts.get(choice.facet.parameter()).add(choice.value));
        return counts;
    }

    /** Counts the matches without each of the filters, unless the number is known. Suggests the first of those with most. */
    private Page.@Nullable Suggestion suggestion(
            EventCriteria criteria, EventFilter asked, Understood understood, Optional<Moment> before) {
        Map<String, Page.Total> without = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : asked.narrowing()) {
            Page.Total known =
                    counts.known(asked.without(name), rest(understood, name)).orElse(null);
            without.put(name, known);
            if (known == null) unknown.add(name);
        }
        if (!unknown.isEmpty())
            rows.all(
                            EventStatements.withoutEach(criteria, asked, unknown),
                            criteria.values(),
                            row -> Map.entry(row.text("name"), total(row.count("count"))))
                    .forEach(rest -> {
                        without.put(rest.getKey(), rest.getValue());
                        counts.keep(
                                asked.without(rest.getKey()), rest(understood, rest.getKey()), before, rest.getValue());
                    });
        return without.entrySet().stream()
                .filter(rest -> rest.getValue().value() > 0)
                .reduce((best, rest) ->
                        rest.getValue().value() > best.getValue().value() ? rest : best)
                .map(best -> new Page.Suggestion(best.getKey(), best.getValue().value()))
                .orElse(null);
    }

    private static Understood rest(Understood understood, String leftOut) {
        return leftOut.equals("q") ? Understood.NOTHING : understood;
    }
}
