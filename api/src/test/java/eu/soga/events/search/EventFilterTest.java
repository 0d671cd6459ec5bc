package eu.soga.events.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.events.search.EventQuery.EventCursor;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
    @Test
    void nothing_asked_for_is_everything() {
        assertThat(EventFilter.parse(Map.of())).isEqualTo(EventFilter.ALL);
        assertThat(EventFilter.parse(Map.of("q", List.of("  "), "kind", List.of("", ","))))
                .isEqualTo(EventFilter.ALL);
    }

    @Test
    void values_may_be_repeated_or_stand_between_commas() {
        var repeated = EventFilter.parse(Map.of("kind", List.of("workshop", "summit")));
        var together = EventFilter.parse(Map.of("kind", List.of("summit, workshop,summit")));

        assertThat(together).isEqualTo(repeated).hasToString(repeated.toString());
        assertThat(together.choices())
                .containsOnly(Map.entry(EventFacet.KIND, new TreeSet<>(Set.of("summit", "workshop"))));
    }

    @Test
    void everything_at_once() {
        var filter = EventFilter.parse(Map.of(
                "q", List.of(" données \u0000 ouvertes\n"),
                "from", List.of("2026-11-20"),
                "to", List.of("2026-11-20"),
                "near", List.of("48.8566,2.3522"),
                "bbox", List.of("-5,42,8.5,51"),
                "free", List.of("true"),
                "cancelled", List.of("hide"),
                "over", List.of("only")));

        assertThat(filter.q()).isEqualTo("données ouvertes");
        assertThat(filter.from()).isEqualTo(filter.to()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(filter.near()).isEqualTo(new EventFilter.Near(new Coordinates(48.8566, 2.3522), 50));
        assertThat(filter.bbox()).isEqualTo(new EventFilter.Box(-5, 42, 8.5, 51));
        assertThat(filter.hideCancelled()).isTrue();
        assertThat(filter.narrowing()).containsExactly("q", "from", "to", "near", "bbox", "free", "cancelled", "over");
    }

    @Test
    void without_one_filter_the_others_stay() {
        var filter =
                EventFilter.parse(Map.of("q", List.of("a"), "kind", List.of("summit"), "cancelled", List.of("hide")));

        for (String name : filter.narrowing())
            assertThat(filter.without(name).narrowing())
                    .as(name)
                    .doesNotContain(name)
                    .hasSize(2);
    }

    @Test
    void what_is_to_come_only_where_no_day_is_asked_for() {
        var now = Instant.parse("2026-11-01T12:00:00Z");

        assertThat(EventFilter.ALL.coming(now).judgedAt()).isEqualTo(now);
        var past = EventFilter.parse(Map.of("to", List.of("2026-10-01")));
        assertThat(past.coming(now)).isEqualTo(past);
        for (String known : List.of("id=0199c0de-0000-7000-8000-000000000002", "modifiedSince=2026-10-01T00:00:00Z")) {
            String[] parts = known.split("=");
            var filter = EventFilter.parse(Map.of(parts[0], List.of(parts[1])));
            assertThat(filter.coming(now)).as(known).isEqualTo(filter);
            assertThat(filter.without(parts[0])).as(known).isEqualTo(EventFilter.ALL);
        }
        for (String days : List.of("hide", "only"))
            assertThat(EventFilter.parse(Map.of("to", List.of("2026-10-01"), "over", List.of(days)))
                            .coming(now)
                            .judgedAt())
                    .as("a day and over=%s", days)
                    .isEqualTo(now);
        var both = EventFilter.parse(Map.of("over", List.of("show")));
        assertThat(both.coming(now)).isEqualTo(both);
    }

    @Test
    void a_name_nobody_knows_is_refused() {
        assertThatThrownBy(() -> EventFilter.parse(Map.of("colour", List.of("red"))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> EventFilter.parse(Map.of("sort", List.of("start"))))
                .as("an order is no part of a filter")
                .isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=salon-de-lyon",
                "id=0199c0de",
                "modifiedSince=yesterday",
                "modifiedSince=2026-11-20",
                "modifiedSince=+100000-01-01T00:00:00Z",
                "modifiedSince=1969-12-31T23:59:59Z"
            })
    void an_id_and_a_moment_are_written_in_one_way(String asked) {
        String[] parts = asked.split("=");
        assertThatThrownBy(() -> EventFilter.parse(Map.of(parts[0], List.of(parts[1]))))
                .isInstanceOf(DomainException.class)
                .hasMessageMatching("Write (ids of events|a moment with its offset).*");
    }

    @Test
    void at_most_a_hundred_ids() {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(100).toList();
        assertThat(EventFilter.parse(Map.of("id", ids)).ids()).hasSize(100);
        assertThatThrownBy(() -> EventFilter.parse(Map.of(
                        "id",
                        Stream.concat(ids.stream(), Stream.of(UUID.randomUUID().toString()))
                                .toList())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_text_has_an_end() {
        assertThat(EventFilter.parse(Map.of("q", List.of("a".repeat(200)))).q()).hasSize(200);
        assertThatThrownBy(() -> EventFilter.parse(Map.of("q", List.of("a".repeat(201)))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_cursor_belongs_to_its_filter_and_order() {
        var query = EventQuery.parse(Map.of("kind", List.of("summit"), "q", List.of("a")));
        var written = new EventCursor(1.5, UUID.randomUUID());

        assertThat(EventCursor.read(written.write(query), query)).isEqualTo(written);
        var other =
                EventQuery.parse(Map.of("kind", List.of("summit"), "q", List.of("a"), "sort", List.of("relevance")));
        assertThatThrownBy(() -> EventCursor.read(written.write(query), other)).isInstanceOf(DomainException.class);
        var broken = new EventCursor(Double.NaN, written.id()).write(query);
        assertThatThrownBy(() -> EventCursor.read(broken, query)).isInstanceOf(DomainException.class);
    }
}
