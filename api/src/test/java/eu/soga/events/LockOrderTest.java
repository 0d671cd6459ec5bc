package eu.soga.events;

import static eu.soga.testing.Gate.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Gate;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import eu.soga.testing.RandomEdits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts that meet on the same rows follow each other: none is undone because it waits for one that waits for it. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class LockOrderTest {
    private Organisation ours;
    private Organisation theirs;

    @BeforeEach
    void two_organisations() {
        ours = OrganisationFixtures.trusted("ana");
        theirs = OrganisationFixtures.trusted("ana");
    }

    private static Gate at(Event event) throws Exception {
        return Gate.on("SELECT FROM event WHERE id = '" + event.id + "' FOR UPDATE");
    }

    private static Event published(Organisation organisation) {
        return EventFixtures.published(organisation);
    }

    private static int rename(Organisation organisation) {
        return RandomEdits.rename(organisation, "Nouvelle enseigne").statusCode();
    }

    private static int merge(UUID loser, UUID winner) {
        return RandomEdits.merge(loser, winner).statusCode();
    }

    private static int correct(Event event, EventContentBuilder content) {
        int version = Calls.event("ana", event.id).path("version");
        return Calls.put("ana", event.id, version, content.build()).extract().statusCode();
    }

    private static <T> List<T> rows(String sql, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeQuery(sql, type)
                        .getResultList());
    }

    private static void write(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Session.class)
                        .get()
                        .createNativeMutationQuery(sql)
                        .executeUpdate());
    }

    private static List<String> organiserNames(Organisation organisation) {
        return rows(
                "SELECT DISTINCT organiser_names FROM event WHERE organisation_id = '" + organisation.id + "'",
                String.class);
    }

    /** Begins one act, then the other, while the gate is shut. */
    private static void bothAreDone(Gate gate, Callable<Integer> first, Callable<Integer> second) throws Exception {
        Future<Integer> one = gate.begin(first);
        Future<Integer> other = gate.begin(second);
        gate.open();
        assertThat(List.of(answer(one), answer(other))).containsExactly(200, 200);
    }

    @Test
    void renaming_and_adding_a_co_organiser() throws Exception {
        Event first = published(ours);
        Event shared = EventFixtures.published(
                EventContentBuilder.of(theirs.id).coOrganisations(ours.id).build());
        Organisation third = OrganisationFixtures.representedBy("ana");
        var content = EventContentBuilder.of(theirs.id).coOrganisations(third.id, ours.id);
        try (Gate gate = at(first)) {
            bothAreDone(gate, () -> rename(ours), () -> correct(shared, content));
        }
        assertThat(rows("SELECT organiser_names FROM event WHERE id = '" + shared.id + "'", String.class))
                .singleElement()
                .satisfies(names -> assertThat(names).contains("Nouvelle enseigne", third.name, theirs.name));
    }

    @Test
    void renaming_and_continuing_a_series() throws Exception {
        Event first = published(ours);
        Event series = EventFixtures.published(EventContentBuilder.of(ours.id)
                .at("2027-01-05T14:00", "2027-01-05T16:00", "Europe/Paris")
                .every("FREQ=WEEKLY;COUNT=4")
                .build());
        int version = Calls.event("ana", series.id).path("version");
        try (Gate gate = at(first)) {
            bothAreDone(
                    gate,
                    () -> rename(ours),
                    () -> Calls.with(Caller.as("ana"), Map.of())
                            .header("If-Match", Calls.tag(version))
                            .put(Calls.EVENTS + series.id + "/occurrences/2027-01-19T14:00?scope=following")
                            .statusCode());
        }
        assertThat(organiserNames(ours)).singleElement().isEqualTo("Nouvelle enseigne ");
    }

    @Test
    void renaming_while_events_begin() throws Exception {
        Event first = published(ours);
        var content = EventContentBuilder.of(ours.id);
        try (Gate name = at(first);
                Gate log = Gate.on("SELECT FROM sequence_head WHERE name = 'audit' FOR UPDATE")) {
            Future<Integer> before = log.begin(
                    () -> Calls.with(Caller.as("ana"), content.title("Avant").build())
                            .post(Calls.EVENTS)
                            .statusCode());
            Future<Integer> renamed = name.begin(() -> rename(ours));
            name.open();
            Future<Integer> after = log.begin(
                    () -> Calls.with(Caller.as("ana"), content.title("Après").build())
                            .post(Calls.EVENTS)
                            .statusCode());
            log.open();
            assertThat(answer(before)).isEqualTo(201);
            assertThat(answer(renamed)).isEqualTo(200);
            assertThat(answer(after)).isEqualTo(201);
        }
        assertThat(organiserNames(ours)).singleElement().isEqualTo("Nouvelle enseigne ");
    }

    @Test
    void renaming_and_merging() throws Exception {
        Event first = published(ours);
        Event loser = published(ours);
        Event winner = published(theirs);
        try (Gate gate = at(first)) {
            bothAreDone(gate, () -> rename(ours), () -> merge(loser.id, winner.id));
        }
    }

    @Test
    void renaming_and_merging_what_others_were_merged_into() throws Exception {
        Event former = published(ours);
        Event first = published(ours);
        Event winner = published(ours);
        Event loser = published(theirs);
        assertThat(merge(former.id, loser.id)).isEqualTo(200);
        try (Gate gate = at(first)) {
            bothAreDone(gate, () -> rename(ours), () -> merge(loser.id, winner.id));
        }
    }

    @Test
    void merging_a_chain_from_both_ends() throws Exception {
        Event former = published(ours);
        Event loser = published(ours);
        Event part = published(ours);
        Event winner = published(theirs);
        assertThat(merge(former.id, loser.id)).isEqualTo(200);
        write("UPDATE event SET parent_id = '" + winner.id + "' WHERE id = '" + part.id + "'");
        try (Gate gate = at(part)) {
            Future<Integer> merged = gate.begin(() -> merge(loser.id, winner.id));
            Future<Integer> again = gate.begin(() -> merge(former.id, winner.id));
            gate.open();
            assertThat(answer(merged)).isEqualTo(200);
            assertThat(answer(again)).isBetween(400, 499);
        }
    }

    @Test
    void merging_and_writing_under_the_number_of_what_was_merged_before() throws Exception {
        Event former = EventFixtures.published(
                EventContentBuilder.of(ours.id).externalId("n-1").build());
        Event loser = published(ours);
        Event winner = published(ours);
        assertThat(merge(former.id, loser.id)).isEqualTo(200);
        try (Gate gate = Gate.on("SELECT FROM event_source WHERE event_id = '" + loser.id + "' FOR UPDATE")) {
            bothAreDone(
                    gate,
                    () -> merge(loser.id, winner.id),
                    () -> Calls.with(
                                    Caller.as("ana"),
                                    EventContentBuilder.of(ours.id).build())
                            .put("/api/v1/organisations/" + ours.id + "/events/n-1")
                            .statusCode());
        }
    }

    @Test
    void merging_under_a_title_that_another_event_gets() throws Exception {
        Event loser = EventFixtures.published(
                EventContentBuilder.of(ours.id).title("Rencontre").build());
        Event winner = published(theirs);
        Event other = published(ours);
        int version =
                Caller.as("mod", "moderator").get(Calls.MODERATION + loser.id).path("version");
        try (Gate gate = Gate.on("SELECT FROM sequence_head WHERE name = 'audit' FOR UPDATE")) {
            bothAreDone(
                    gate,
                    () -> Calls.with(
                                    Caller.as("mod", "moderator"),
                                    Map.of("into", winner.id, "keep", List.of("/title/fr")))
                            .header("If-Match", Calls.tag(version))
                            .post(Calls.MODERATION + loser.id + "/merge")
                            .statusCode(),
                    () -> correct(other, EventContentBuilder.of(ours.id).title("Rencontre")));
        }
    }

    @Test
    void two_events_are_not_made_part_of_each_other() throws Exception {
        Event one = published(ours);
        Event other = published(ours);
        String slug = "SELECT pg_advisory_xact_lock(hashtextextended('rencontre', 0))";
        try (Gate gate = Gate.on(slug)) {
            Future<Integer> first = gate.begin(() -> correct(
                    one, EventContentBuilder.of(ours.id).title("Rencontre").partOf(other.id)));
            Future<Integer> second = gate.begin(() -> correct(
                    other, EventContentBuilder.of(ours.id).title("Rencontre").partOf(one.id)));
            gate.open();
            assertThat(List.of(answer(first), answer(second))).containsExactlyInAnyOrder(200, 503);
        }
        assertThat(Event.count("parent is not null")).isEqualTo(1);
    }
}
