package eu.soga.events.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.PublicEvents;
import eu.soga.events.reading.EventPoint;
import eu.soga.events.reading.PublicCalendar;
import eu.soga.events.reading.PublicDate;
import eu.soga.shared.kept.PublicState;
import eu.soga.shared.persistence.ReadRows;
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
    private final ReadRows rows;
    private final PublicCalendar calendar;
    private final EventVocabulary vocabulary;
    private final KeptCounts counts;
    private final PublicState state;
    private final Clock clock;

    @Inject
    LongFeedTest(
            EntityManager database,
            ReadRows rows,
            PublicCalendar calendar,
            EventVocabulary vocabulary,
            KeptCounts counts,
            PublicState state,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.state = state;
        this.vocabulary = vocabulary;
        this.database = database;
        this.calendar = calendar;
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
        var watched = new WatchedSearch(database, rows, calendar, vocabulary, counts, state, clock);
        QuarkusMock.installMockForType(watched, EventSearch.class);
        String feed = given().get(path).then().statusCode(200).extract().asString();

        assertThat(Pattern.compile(entry, Pattern.LITERAL)
                        .matcher(feed.replace("\r\n ", ""))
                        .results())
                .hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(watched.pieces).containsExactly(200, 1000, 1000, 100);
        assertThat(watched.held)
                .as("entities held when a piece comes, and when it was read")
                .allMatch(held -> held == 0);
        assertThat(watched.unwatched).as("nothing is compared with what it was").isTrue();
    }

    /** The search, looking at what is in memory at each piece. */
    private static final class WatchedSearch extends EventSearch {
        private final EntityManager database;
        private final List<Integer> pieces = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();
        private boolean unwatched = true;

        WatchedSearch(
                EntityManager database,
                ReadRows rows,
                PublicCalendar calendar,
                EventVocabulary vocabulary,
                KeptCounts counts,
                PublicState state,
                Clock clock) {
            super(rows, calendar, vocabulary, counts, state, clock);
            this.database = database;
        }

        @Override
        public void each(EventFilter filter, Consumer<List<PublicDate>> reader) {
            super.each(filter, piece -> {
                look(piece.size());
                reader.accept(piece);
                held.add(database.unwrap(Session.class).getStatistics().getEntityCount());
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
            held.add(session.getStatistics().getEntityCount());
            unwatched &= session.isDefaultReadOnly();
        }
    }
}
