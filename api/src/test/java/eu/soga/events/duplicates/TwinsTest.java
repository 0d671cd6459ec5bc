package eu.soga.events.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.events.EventContentBuilder;
import eu.soga.events.EventFixtures;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.PlaceText;
import eu.soga.events.PublicEvents;
import eu.soga.events.schedule.RecurrenceText;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class TwinsTest {
    private static final TwinSight EVERYONE = new TwinSight(false, Set.of());

    private static EventContentBuilder content(Organisation organisation, String title) {
        return EventContentBuilder.of(organisation.id).title(title);
    }

    private static List<Twin> twins(Event event, TwinSight sight) {
        return inTransaction(twins -> twins.of(List.of(TwinCandidate.of(event, Event.require(event.id))), sight)
                .getOrDefault(event.id, List.of()));
    }

    private static <T> T inTransaction(Function<Twins, T> question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> question.apply(CDI.current().select(Twins.class).get()));
    }

    private static List<UUID> ids(List<Twin> twins) {
        return twins.stream().map(Twin::other).toList();
    }

    @Test
    void the_same_words_in_another_order_without_accents_are_alike() {
        Organisation one = OrganisationFixtures.listed();
        Event known = EventFixtures.published(
                content(one, "Cartographier ses données : l’atelier").build());
        Event other =
                EventFixtures.published(content(OrganisationFixtures.listed(), "Atelier CARTOGRAPHIER ses donnees")
                        .build());
        Twin twin = twins(other, EVERYONE).getFirst();
        assertThat(twin.other()).isEqualTo(known.id);
        assertThat(twin.parts().title()).isGreaterThan(0.8);
        assertThat(twin.parts().time()).isEqualTo(1);
        assertThat(twin.parts().organiser()).isZero();
    }

    @Test
    void a_title_that_says_all_the_words_of_another_and_more_is_alike() {
        Organisation one = OrganisationFixtures.listed();
        EventFixtures.published(content(one, "Café numérique solidaire").build());
        Event longer = EventFixtures.published(content(
                        one,
                        "Café numérique solidaire, édition spéciale de janvier dans tous les quartiers de la ville")
                .build());
        assertThat(twins(longer, EVERYONE).getFirst().parts().title()).isEqualTo(0.9);
    }

    @Test
    void another_title_another_day_or_another_town_is_no_twin() {
        Organisation one = OrganisationFixtures.listed();
        Event event = EventFixtures.published(content(one, "Réparer son vélo").build());
        EventFixtures.published(content(one, "Assemblée générale").build());
        EventFixtures.published(content(one, "Réparer son vélo")
                .at("2027-02-25T14:00", "2027-02-25T17:00", "Europe/Paris")
                .build());
        EventFixtures.published(content(OrganisationFixtures.listed(), "Réparer un ordinateur")
                .place(new PlaceText("Salle", null, null, "Marseille", "FR", null))
                .registration(null)
                .online(null)
                .build());
        assertThat(twins(event, EVERYONE)).isEmpty();
    }

    @Test
    void what_is_not_public_is_a_twin_only_to_who_may_see_it() {
        Organisation mine = OrganisationFixtures.listed();
        Organisation theirs = OrganisationFixtures.listed();
        Event event =
                EventFixtures.published(content(theirs, "Fresque du numérique").build());
        Event waiting = EventFixtures.load(
                EventStatus.SUBMITTED, content(mine, "Fresque du numérique").build());
        Event draft = EventFixtures.load(
                EventStatus.DRAFT, content(mine, "Fresque du numérique").build());
        EventFixtures.load(
                EventStatus.WITHDRAWN, content(mine, "Fresque du numérique").build());
        assertThat(twins(event, EVERYONE)).isEmpty();
        assertThat(ids(twins(event, TwinSight.MODERATION))).containsExactly(waiting.id);
        assertThat(ids(twins(event, TwinSight.of(mine.id)))).containsExactlyInAnyOrder(waiting.id, draft.id);
    }

    @Test
    void our_own_uid_coming_back_is_the_same_event_whatever_it_says() {
        Organisation one = OrganisationFixtures.listed();
        Event known = EventFixtures.published(content(one, "Un titre").build());
        Event moved = EventFixtures.load(
                EventStatus.WITHDRAWN,
                content(OrganisationFixtures.listed(), "Tout autre chose")
                        .at("2028-02-25T14:00", "2028-02-25T17:00", "Europe/Paris")
                        .build());
        List<Twin> found = inTransaction(twins -> {
            UUID row = UUID.randomUUID();
            return twins.of(
                            List.of(new TwinCandidate(row, Event.require(moved.id), known.id + "@example.org")),
                            EVERYONE)
                    .get(row);
        });
        assertThat(found).singleElement().satisfies(twin -> {
            assertThat(twin.other()).isEqualTo(known.id);
            assertThat(twin.score()).isEqualTo(1);
            assertThat(twin.parts().uid()).isEqualTo(1);
        });
    }

    @Test
    void an_unsaved_event_has_twins() {
        Organisation one = OrganisationFixtures.listed();
        Event known = EventFixtures.published(content(one, "Ouvrir ses données").build());
        Event same = EventFixtures.load(
                EventStatus.WITHDRAWN, content(one, "Ouvrir ses données").build());
        List<UUID> found = inTransaction(twins -> ids(twins.of(Event.require(same.id), EVERYONE)));
        assertThat(found).containsExactly(known.id);
    }

    @Test
    void a_waiting_revision_is_compared_by_what_it_proposes() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        Event known = EventFixtures.published(content(OrganisationFixtures.listed(), "Rencontre des médiateurs")
                .build());
        Event event =
                EventFixtures.published(content(mine, "Soirée jeux de société").build());
        Calls.put(
                        "ana",
                        event.id,
                        event.version,
                        content(mine, "Rencontre des médiateurs").build())
                .statusCode(200);
        Calls.submit("ana", event.id).statusCode(200);
        Caller.as("mod", "moderator")
                .get(Calls.MODERATION)
                .then()
                .statusCode(200)
                .body("items[0].twins", equalTo(1));
        Caller.as("mod", "moderator")
                .get(Calls.MODERATION + event.id)
                .then()
                .body("twins[0].event.id", equalTo(known.id.toString()));
    }

    @Test
    void one_event_is_compared_with_the_nearest_date_of_a_series() {
        Organisation one = OrganisationFixtures.listed();
        var weekly = new RecurrenceText("FREQ=WEEKLY;COUNT=8", List.of(), List.of());
        var content = content(one, "Atelier réparation du lundi").build();
        Event series = EventFixtures.published(content.at(content.schedule(), weekly));
        Event single = EventFixtures.published(content(OrganisationFixtures.listed(), "Atelier réparation du lundi")
                .at("2027-02-15T14:00", "2027-02-15T17:00", "Europe/Paris")
                .build());
        assertThat(twins(single, EVERYONE)).singleElement().satisfies(twin -> {
            assertThat(twin.other()).isEqualTo(series.id);
            assertThat(twin.parts().time()).isEqualTo(1);
        });
    }

    /** The same again is another event; only a date that is shared may be the same one. */
    @ParameterizedTest
    @CsvSource({
        "2027-02-01T14:00, 2027-02-01T17:00, 1",
        "2027-02-01T16:00, 2027-02-01T19:00, 1",
        "2027-02-01T18:00, 2027-02-01T20:00, 1",
        "2027-02-02T14:00, 2027-02-02T17:00, 0",
        "2027-01-31T14:00, 2027-01-31T17:00, 0",
        "2027-02-02T00:30, 2027-02-02T02:00, 0",
        "2027-02-08T14:00, 2027-02-08T17:00, 0",
        "2027-02-03T14:00, 2027-02-03T17:00, 0"
    })
    void the_same_on_another_day_is_another_event(String start, String end, int expected) {
        Organisation one = OrganisationFixtures.listed();
        EventFixtures.published(content(one, "Réparer son vélo")
                .at("2027-02-01T14:00", "2027-02-01T17:00", "Europe/Paris")
                .build());
        Event again = EventFixtures.published(
                content(one, "Réparer son vélo").at(start, end, "Europe/Paris").build());
        assertThat(twins(again, EVERYONE)).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_week_later_a_weekly_series_may_be_the_same(boolean single) {
        Organisation one = OrganisationFixtures.listed();
        var weekly = new RecurrenceText("FREQ=WEEKLY;COUNT=8", List.of(), List.of());
        EventRequest first = content(one, "Réparer son vélo")
                .at("2027-02-01T14:00", "2027-02-01T17:00", "Europe/Paris")
                .build();
        EventRequest later = content(one, "Réparer son vélo")
                .at("2027-02-08T14:00", "2027-02-08T17:00", "Europe/Paris")
                .build();
        Event known = EventFixtures.published(single ? later : later.at(later.schedule(), weekly));
        Event series = EventFixtures.published(first.at(first.schedule(), weekly));
        assertThat(ids(twins(series, EVERYONE))).containsExactly(known.id);
        assertThat(ids(twins(known, EVERYONE))).containsExactly(series.id);
    }

    @Test
    void many_candidates_cost_one_statement() {
        Organisation one = OrganisationFixtures.listed();
        List<Event> events = IntStream.range(0, 12)
                .mapToObj(i -> EventFixtures.published(
                        content(one, "Permanence numérique").build()))
                .toList();
        Map<UUID, List<Twin>> found = inTransaction(twins -> {
            List<TwinCandidate> candidates =
                    Event.listWithOrganisers(
                                    events.stream().map(event -> event.id).toList())
                            .stream()
                            .map(event -> TwinCandidate.of(event, event))
                            .toList();
            assertThat(Statements.of(() -> twins.of(candidates, EVERYONE))).isEqualTo(1);
            return twins.of(candidates, EVERYONE);
        });
        assertThat(found.keySet()).hasSize(12);
        assertThat(found.values()).allSatisfy(its -> assertThat(its).hasSize(10));
    }

    @Test
    void among_thousands_the_dates_are_found_by_their_index() {
        PublicEvents.many(2_000, LocalDate.parse("2026-11-25"));
        Event event = EventFixtures.published(
                content(OrganisationFixtures.listed(), "Un autre jour").build());
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            Session session = CDI.current().select(Session.class).get();
            session.createNativeMutationQuery("ANALYZE occurrence").executeUpdate();
            session.createNativeMutationQuery("ANALYZE event").executeUpdate();
            String candidates = EventFixtures.json(
                    List.of(TwinCandidate.of(event, Event.require(event.id)).row()));
            return session
                    .createNativeQuery("EXPLAIN " + TwinStatement.SQL, String.class)
                    .setParameter("candidates", candidates)
                    .setParameter("moderates", true)
                    .setParameter("organisations", new UUID[0])
                    .setParameter("suspicious", TwinStatement.SUSPICIOUS)
                    .setParameter("most", 10)
                    .getResultList()
                    .stream()
                    .collect(Collectors.joining("\n"));
        });
        assertThat(plan).contains("occurrence_span").doesNotContain("Seq Scan on occurrence");
    }
}
