package eu.soga.events.search;

import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.search.EventQuery.EventCursor;
import eu.soga.events.search.EventQuery.EventSort;
import eu.soga.events.search.EventStatements.EventCriteria;
import eu.soga.events.search.EventVocabulary.Term;
import eu.soga.events.search.EventVocabulary.Understood;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.kept.PublicState.Moment;
import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Page.FacetValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    private final EntityManager entities;
    private final PublicCalendar calendar;
    private final EventVocabulary vocabulary;
    private final KeptCounts counts;
    private final PublicState state;
    private final Clock clock;

    EventSearch(
            EntityManager entities,
            PublicCalendar calendar,
            EventVocabulary vocabulary,
            KeptCounts counts,
            PublicState state,
            Clock clock) {
        this.counts = counts;
        this.state = state;
        this.vocabulary = vocabulary;
        this.entities = entities;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A matching date; {@code distanceKm} is null without a point in the search. */
    public record Match(PublicDate date, @Nullable Double distanceKm) {}

    /**
     * Returns one page. Without requested days it has only dates that are not over. Needs the same number of
     * statements for any size.
     */
    @Transactional
    public Page<Match> page(EventQuery query) {
        EventCursor after = query.cursor() == null ? null : EventCursor.read(query.cursor(), query);
        Optional<Moment> before = state.now();
        Instant now = clock.instant();
        Understood understood = understood(query.filter());
        var criteria = new EventCriteria(query.filter().coming(now), understood).at(now);
        Page.Total total = counts.of(query.filter(), understood, before, () -> count(criteria));
        List<Row> rows = rows(criteria, query.sort(), query.size() + 1, total, after);
        List<Row> shown = rows.subList(0, Math.min(query.size(), rows.size()));
        return new Page<>(
                matches(shown),
                total,
                rows.size() > shown.size() ? shown.getLast().cursor().write(query) : null,
                query.facets().isEmpty() ? null : facets(criteria, query.facets()),
                total.value() == 0 ? suggestion(criteria, query.filter()) : null,
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
    @Transactional
    public Set<UUID> matching(EventFilter filter) {
        return events(criteria(filter), "", Map.of());
    }

    /** Returns those of these events that have a matching date. */
    @Transactional
    public Set<UUID> matching(EventFilter filter, Collection<UUID> among) {
        return events(criteria(filter), " AND e.id IN (:among)", Map.of("among", among));
    }

    private Set<UUID> events(EventCriteria criteria, String more, Map<String, ?> values) {
        Query query = entities.createNativeQuery(
                criteria.statement(List.of(), "SELECT DISTINCT o.event_id FROM " + criteria.rows(List.of()) + more));
        criteria.bind(query);
        values.forEach(query::setParameter);
        return new HashSet<>(NativeValues.list(query, UUID.class));
    }

    /** Returns every match with coordinates, in order of time, at most this many. */
    @Transactional
    public List<EventPoint> points(EventFilter filter, int atMost) {
        var criteria = criteria(filter).located();
        return calendar.points(ids(rows(criteria, EventSort.START, atMost, count(criteria), null)));
    }

    private void pieces(EventCriteria criteria, Consumer<List<Row>> reader) {
        Page.Total total = count(criteria);
        EventCursor after = null;
        List<Row> rows;
        do {
            rows = rows(criteria, EventSort.START, LOADED_AT_ONCE, total, after);
            if (!rows.isEmpty()) reader.accept(rows);
            after = rows.isEmpty() ? null : rows.getLast().cursor();
        } while (rows.size() == LOADED_AT_ONCE);
    }

    /**
     * Counts matches on each day from the filter's first to its last day, both required; days without matches have
     * 0.
     */
    @Transactional
    public Map<LocalDate, Long> days(EventFilter filter) {
        var criteria = criteria(filter);
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        filter.from().datesUntil(filter.to().plusDays(1)).forEach(day -> days.put(day, 0L));
        for (Object[] row : list(criteria, EventStatements.days(criteria)))
            days.put(LocalDate.parse((String) row[0]), number(row[1]));
        return days;
    }

    private Page.Total count(EventCriteria criteria) {
        Query query = entities.createNativeQuery(EventStatements.count(criteria));
        criteria.bind(query);
        long counted = number(query.getSingleResult());
        return counted > EventStatements.COUNTED
                ? new Page.Total(EventStatements.COUNTED, Page.Relation.AT_LEAST)
                : Page.Total.exact(counted);
    }

    private record Row(UUID id, double key, @Nullable Double metres) {
        EventCursor cursor() {
            return new EventCursor(key, id);
        }

        @Nullable
        Double kilometres() {
            return metres == null ? null : metres / 1000;
        }
    }

    private List<Row> rows(
            EventCriteria criteria, EventSort sort, int atMost, Page.Total total, @Nullable EventCursor after) {
        if (total.value() == 0) return List.of();
        boolean narrow = total.relation() == Page.Relation.EXACT;
        Query query = entities.createNativeQuery(EventStatements.page(criteria, sort, narrow, after != null));
        criteria.bind(query);
        if (after != null)
            query.setParameter("afterKey", sort.isByTime() ? after.time() : after.key())
                    .setParameter("afterId", after.id());
        List<?> found = query.setMaxResults(atMost).getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Row((UUID) row[0], (Double) row[1], (Double) row[2]))
                .toList();
    }

    private List<Match> matches(List<Row> rows) {
        Map<UUID, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        return calendar.dates(ids(rows)).stream()
                .map(date -> new Match(date, byId.get(date.id()).kilometres()))
                .toList();
    }

    private static List<UUID> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private Map<String, List<FacetValue>> facets(EventCriteria criteria, Set<EventFacet> asked) {
        Map<String, List<FacetValue>> counts = new LinkedHashMap<>();
        asked.stream().sorted().forEach(facet -> counts.put(facet.parameter(), new ArrayList<>()));
        for (Object[] row : list(criteria, EventStatements.facets(criteria, asked))) {
            EventFacet facet = EventFacet.valueOf((String) row[0]);
            counts.get(facet.parameter())
                    .add(new FacetValue(facet.written((String) row[1]), number(row[3]), (String) row[2]));
        }
        return counts;
    }

    private Page.@Nullable Suggestion suggestion(EventCriteria criteria, EventFilter asked) {
        if (asked.narrowing().isEmpty()) return null;
        Page.Suggestion best = null;
        for (Object[] row : list(criteria, EventStatements.withoutEach(criteria, asked))) {
            long count = Math.min(number(row[1]), EventStatements.COUNTED);
            if (count > (best == null ? 0 : best.count())) best = new Page.Suggestion((String) row[0], count);
        }
        return best;
    }

    private List<Object[]> list(EventCriteria criteria, String sql) {
        Query query = entities.createNativeQuery(sql);
        criteria.bind(query);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
