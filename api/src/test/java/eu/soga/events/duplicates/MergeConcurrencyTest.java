package eu.soga.events.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.events.Event;
import eu.soga.events.EventFixtures;
import eu.soga.testing.AtOnce;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What happens when moderators merge at the same moment. */
@QuarkusTest
class MergeConcurrencyTest {
    private static final int PEOPLE = 6;

    @Test
    void one_of_two_directions_wins() throws Exception {
        Event one = EventFixtures.published(OrganisationFixtures.listed());
        Event other = EventFixtures.published(OrganisationFixtures.listed());
        List<Integer> answers = AtOnce.answers(IntStream.range(0, PEOPLE)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    UUID loser = i % 2 == 0 ? one.id : other.id;
                    UUID winner = i % 2 == 0 ? other.id : one.id;
                    return Merges.merge("mod" + i, loser, winner, Map.of())
                            .extract()
                            .statusCode();
                })
                .toList());
        assertThat(answers).isSubsetOf(200, 400, 409, 410, 412).containsOnlyOnce(200);
        assertThat(Event.count("mergedInto is not null")).isEqualTo(1);
    }

    @Test
    void the_database_refuses_chains_and_circles() {
        Event one = EventFixtures.withdrawn(OrganisationFixtures.listed());
        Event two = EventFixtures.withdrawn(OrganisationFixtures.listed());
        Event three = EventFixtures.withdrawn(OrganisationFixtures.listed());
        point(one, two);
        assertThatThrownBy(() -> point(two, one)).hasStackTraceContaining("event_merged_into_standing");
        assertThatThrownBy(() -> point(three, one)).hasStackTraceContaining("event_merged_into_standing");
        assertThatThrownBy(() -> point(three, three)).hasStackTraceContaining("event_not_merged_into_itself");
        Event live = EventFixtures.published(OrganisationFixtures.listed());
        assertThatThrownBy(() -> point(live, two)).hasStackTraceContaining("event_merged_is_withdrawn");
    }

    private static void point(Event from, Event to) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeMutationQuery("UPDATE event SET merged_into = :to WHERE id = :from")
                        .setParameter("to", to.id)
                        .setParameter("from", from.id)
                        .executeUpdate());
    }
}
