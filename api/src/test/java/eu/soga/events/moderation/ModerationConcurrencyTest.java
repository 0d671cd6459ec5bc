package eu.soga.events.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.organisations.Organisation;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when people act at the same moment. */
@QuarkusTest
class ModerationConcurrencyTest {
    private static final int PEOPLE = 8;

    /** The status codes of the same act by several people, let go together. */
    private static List<Integer> together(IntFunction<Integer> act) throws Exception {
        return AtOnce.answers(IntStream.range(0, PEOPLE)
                        .<Callable<Integer>>mapToObj(i -> () -> act.apply(i))
                        .toList())
                .stream()
                .sorted()
                .toList();
    }

    private static List<Integer> oneWins(int others) {
        return IntStream.range(0, PEOPLE).mapToObj(i -> i == 0 ? 200 : others).toList();
    }

    @Test
    void one_moderator_takes() throws Exception {
        Event event = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
        assertThat(together(i -> Calls.take("mod" + i, event.id).extract().statusCode()))
                .isEqualTo(oneWins(409));
    }

    @Test
    void one_submission_counts() throws Exception {
        Event event = EventFixtures.draft(OrganisationFixtures.representedBy("ana"));
        assertThat(together(i -> Calls.submit("ana", event.id).extract().statusCode()))
                .isEqualTo(oneWins(409));
    }

    @Test
    void one_text_is_saved_and_the_others_are_told() throws Exception {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event event = EventFixtures.draft(mine);
        assertThat(together(i -> Calls.put(
                                "ana",
                                event.id,
                                event.version,
                                EventContentBuilder.of(mine.id)
                                        .title("Titre " + i)
                                        .build())
                        .extract()
                        .statusCode()))
                .isEqualTo(oneWins(412));
    }

    @Test
    void one_title_gives_as_many_addresses_as_events() throws Exception {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        var content = EventContentBuilder.of(mine.id).title("Café").build();
        assertThat(together(i ->
                        Calls.with(Caller.as("ana"), content).post(Calls.EVENTS).statusCode()))
                .containsOnly(201);
        assertThat(Event.<Event>listAll().stream().map(event -> event.slug).distinct())
                .hasSize(PEOPLE);
    }
}
