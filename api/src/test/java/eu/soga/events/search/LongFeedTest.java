package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Occurrence;
import eu.soga.events.PublicEvents;
import eu.soga.testing.Now;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However long a feed is, no more than a piece of it is in memory; bench/README.md has the figures. */
@QuarkusTest
@Tag("clock")
class LongFeedTest {
    private static final int MANY = 2300;

    private final EntityManager database;
    private final Clock clock;

    @Inject
    LongFeedTest(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/events.ics                   | BEGIN:VEVENT
            /api/v1/events.ics?profile=rich      | BEGIN:VEVENT
            /api/v1/events.ics?expand=true       | BEGIN:VEVENT
            /api/v1/events.ics?deadlines=include | BEGIN:VEVENT
            /api/v1/events.csv                   | /events/atelier
            /api/v1/events.geojson               | "Feature"
            """)
    void is_written_in_pieces_that_are_forgotten_before_the_next(String path, String entry) {
        PublicEvents.many(MANY, Now.today().plusDays(20));
        var watched = new WatchedSearch(database, clock);
        QuarkusMock.installMockForType(watched, EventSearch.class);
        String feed = given().get(path).then().statusCode(200).extract().asString();

        assertThat(Pattern.compile(entry, Pattern.LITERAL)
                        .matcher(feed.replace("\r\n ", ""))
                        .results())
                .hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(watched.pieces).containsExactly(1000, 1000, 300);
        assertThat(watched.heldBefore).as("entities held when a piece comes").allMatch(held -> held <= 2 * 1000 + 10);
        assertThat(watched.stillThere).as("what came before is let go").isZero();
        assertThat(watched.unwatched).as("nothing is compared with what it was").isTrue();
    }

    /** The search, looking at what is in memory at each piece. */
    private static final class WatchedSearch extends EventSearch {
        private final EntityManager database;
        private final List<Integer> pieces = new ArrayList<>();
        private final List<Integer> heldBefore = new ArrayList<>();
        private final List<Occurrence> former = new ArrayList<>();
        private long stillThere;
        private boolean unwatched = true;

        WatchedSearch(EntityManager database, Clock clock) {
            super(database, clock);
            this.database = database;
        }

        @Override
        public void each(EventFilter filter, Consumer<List<Occurrence>> reader) {
            super.each(filter, piece -> {
                look(piece.size());
                stillThere += former.stream().filter(database::contains).count();
                former.clear();
                former.addAll(List.of(piece.getFirst(), piece.getLast()));
                reader.accept(piece);
            });
        }

        @Override
        public void eachPoint(EventFilter filter, Consumer<List<EventPoint>> reader) {
            super.eachPoint(filter, piece -> {
                look(piece.size());
                reader.accept(piece);
            });
        }

        private void look(int size) {
            Session session = database.unwrap(Session.class);
            pieces.add(size);
            heldBefore.add(session.getStatistics().getEntityCount());
            unwatched &= session.isDefaultReadOnly();
        }
    }
}
