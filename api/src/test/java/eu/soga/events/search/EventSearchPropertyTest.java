package eu.soga.events.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Event;
import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicDate;
import eu.soga.events.search.EventQuery.EventCursor;
import eu.soga.events.search.EventQuery.EventSort;
import eu.soga.events.search.EventStatements.EventCriteria;
import eu.soga.events.search.EventStatements.Walk;
import eu.soga.shared.geo.Coordinates;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.Page.FacetValue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random events and filters: the search must agree with looking at every event. */
@QuarkusTest
class EventSearchPropertyTest {
    private static final long SEED = 20261122;
    private static final int EVENTS = 300;

    private final EventSearch search;
    private final ReadRows rows;
    private final Clock clock;

    @Inject
    EventSearchPropertyTest(EventSearch search, ReadRows rows, Clock clock) {
        this.search = search;
        this.rows = rows;
        this.clock = clock;
    }

    @Test
    void finds_and_counts_the_same_as_looking_at_every_event() {
        var calendar = new RandomCalendar(SEED);
        var every = new EveryEvent(calendar.events(EVENTS));
        int some = 0;
        for (int i = 0; i < 150; i++) {
            EventFilter filter = calendar.filter();
            Set<UUID> expected = ids(every.matching(filter));
            some += expected.isEmpty() ? 0 : 1;

            var all = all(filter);
            assertThat(all.stream().map(o -> o.event().id()).toList())
                    .as("%s", filter)
                    .containsExactlyInAnyOrderElementsOf(expected);

            var page = search.page(new EventQuery(filter, EventSort.START, 100, null, EnumSet.allOf(EventFacet.class)));
            assertThat(page.total()).isEqualTo(Page.Total.exact(expected.size()));
            for (EventFacet facet : EventFacet.values())
                assertThat(counts(page.facets().get(facet.parameter())))
                        .as("%s of %s", facet, filter)
                        .isEqualTo(every.counts(filter, facet));
            if (page.suggestion() != null)
                assertThat(page.suggestion().count())
                        .as("suggestion %s of %s", page.suggestion(), filter)
                        .isEqualTo(best(every, filter));
            if (filter.to() != null) assertThat(search.days(filter)).isEqualTo(every.days(filter));
        }
        assertThat(some).as("filters that match something").isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventSort.class,
            names = {"START", "START_DESCENDING", "NEWEST"})
    void a_broad_search_walks_the_same_dates_in_the_same_order(EventSort sort) {
        var calendar = new RandomCalendar(SEED + 7);
        calendar.events(EVENTS);
        int several = 0;
        for (int i = 0; i < 60; i++) {
            EventFilter filter = calendar.filter().coming(clock.instant());
            List<UUID> narrow = walked(filter, sort, Walk.NARROW, 1000);
            assertThat(walked(filter, sort, Walk.BROAD, 1000)).as("%s", filter).isEqualTo(narrow);
            assertThat(walked(filter, sort, Walk.BROAD, 3))
                    .as("%s, three at a time", filter)
                    .isEqualTo(narrow);
            several += narrow.size() > 3 ? 1 : 0;
        }
        assertThat(several).as("searches with several pages").isGreaterThan(10);
    }

    private List<UUID> walked(EventFilter filter, EventSort sort, Walk walk, int size) {
        record Found(UUID id, double key) {}
        EventCriteria criteria = search.criteria(filter);
        Map<String, Object> values = new HashMap<>(criteria.values());
        values.put("atMost", size);
        List<UUID> all = new ArrayList<>();
        List<Found> page;
        do {
            page = rows.all(
                    EventStatements.page(criteria, sort, walk, !all.isEmpty()),
                    values,
                    row -> new Found(row.uuid("id"), row.decimal("key")));
            page.forEach(found -> all.add(found.id()));
            if (!page.isEmpty()) {
                values.put(
                        "afterKey",
                        new EventCursor(page.getLast().key(), page.getLast().id()).time());
                values.put("afterId", page.getLast().id());
            }
        } while (page.size() == size);
        return all;
    }

    @Test
    void a_map_shows_what_the_list_shows_and_has_a_place() {
        var calendar = new RandomCalendar(SEED + 1);
        var every = new EveryEvent(calendar.events(EVENTS));
        for (int i = 0; i < 30; i++) {
            EventFilter filter = calendar.filter();
            assertThat(search.points(filter, EVENTS).stream().map(EventPoint::slug))
                    .as("%s", filter)
                    .containsExactlyInAnyOrderElementsOf(every.matching(filter).stream()
                            .filter(event -> event.place != null && event.place.latitude() != null)
                            .map(event -> event.slug)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pages_neither_repeat_nor_skip_while_others_write(EventSort sort) {
        var calendar = new RandomCalendar(SEED + 2);
        var every = new EveryEvent(calendar.events(EVENTS));
        var filter = new EventFilter(
                "zorbik or plamund or guilnar",
                RandomCalendar.FIRST_DAY,
                null,
                new EventFilter.Near(new Coordinates(48.8566, 2.3522), 1000),
                null,
                Collections.emptySortedSet(),
                null,
                Map.of(),
                false,
                null,
                null);
        Set<UUID> before = all(filter).stream().map(o -> o.event().id()).collect(Collectors.toSet());
        assertThat(before.size()).isGreaterThan(40);

        List<Page<EventSearch.Match>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(search.page(new EventQuery(filter, sort, calendar.number(1, 8), cursor, Set.of())));
            cursor = pages.getLast().next();
            if (pages.size() <= 8) calendar.events(3);
        } while (cursor != null);

        List<EventSearch.Match> seen =
                pages.stream().flatMap(page -> page.items().stream()).toList();
        assertThat(seen.stream().map(match -> match.date().id())).doesNotHaveDuplicates();
        assertThat(seen.stream().map(match -> match.date().event().id())).containsAll(before);
        if (sort != EventSort.RELEVANCE) assertThat(seen).isSortedAccordingTo(order(sort, filter));
        assertThat(every.events()).hasSize(EVENTS);
    }

    /** As feeds read it, piece by piece. */
    private List<PublicDate> all(EventFilter filter) {
        List<PublicDate> all = new ArrayList<>();
        search.each(filter, all::addAll);
        return all;
    }

    private static Comparator<EventSearch.Match> order(EventSort sort, EventFilter filter) {
        Comparator<EventSearch.Match> id =
                Comparator.comparing(match -> match.date().id().toString());
        Comparator<EventSearch.Match> start =
                Comparator.comparing(match -> match.date().startsAt());
        Comparator<EventSearch.Match> published =
                Comparator.comparing(match -> match.date().event().life().publishedAt());
        Comparator<EventSearch.Match> near = Comparator.comparing(EventSearch.Match::distanceKm);
        return switch (sort) {
            case START -> start.thenComparing(id);
            case START_DESCENDING -> start.thenComparing(id).reversed();
            case NEWEST -> published.thenComparing(id).reversed();
            case DISTANCE, RELEVANCE -> near.thenComparing(id);
        };
    }

    private static long best(EveryEvent every, EventFilter filter) {
        return filter.narrowing().stream()
                .mapToLong(name -> every.matching(filter.without(name)).size())
                .max()
                .orElse(0);
    }

    private static Set<UUID> ids(List<Event> events) {
        return events.stream().map(event -> event.id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Long> counts(List<FacetValue> values) {
        return values.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }
}
