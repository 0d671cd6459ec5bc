package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.organisations.Organisation;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.testing.AtOnce;
import eu.soga.testing.Caller;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two acts that do not know of each other meet on one event: each is done whole or refused, and what is left makes sense. */
@QuarkusTest
class RacesTest {
    private static final int TIMES = 4;

    private static List<Integer> together(List<Callable<ValidatableResponse>> acts) throws Exception {
        return AtOnce.answers(acts).stream()
                .map(answer -> answer.extract().statusCode())
                .toList();
    }

    private static Event reread(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Event.require(id));
    }

    /** Entries of both subjects in the order in which they were written. */
    private static List<String> recorded(String type, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.about(type, id)).stream()
                .map(entry -> entry.action)
                .toList();
    }

    private static ValidatableResponse merge(UUID loser, UUID winner, int version) {
        return Calls.with(Caller.as("mod", "moderator"), Map.of("into", winner))
                .header("If-Match", Calls.tag(version))
                .post(Calls.MODERATION + loser + "/merge")
                .then();
    }

    @RepeatedTest(TIMES)
    void of_two_moderators_one_decides() throws Exception {
        Event event = EventFixtures.submitted(OrganisationFixtures.representedBy("ana"));
        assertThat(together(List.of(() -> Calls.take("one", event.id), () -> Calls.take("two", event.id))))
                .containsExactlyInAnyOrder(200, 409);
        List<Integer> answers = together(List.of(
                () -> Calls.publish("one", event.id),
                () -> Calls.refuse("two", event.id, "off-topic", "Non."),
                () -> Calls.refuse("one", event.id, "off-topic", "Non."),
                () -> Calls.publish("two", event.id)));
        assertThat(answers)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
        assertThat(recorded("event", event.id))
                .filteredOn(List.of("publish", "refuse")::contains)
                .hasSize(1);
        boolean published = recorded("event", event.id).contains("publish");
        assertThat(reread(event.id).status()).isEqualTo(published ? EventStatus.PUBLISHED : EventStatus.REFUSED);
    }

    @RepeatedTest(TIMES)
    void what_was_read_is_what_is_published_whoever_edits_meanwhile() throws Exception {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        Event event = EventFixtures.submitted(ours);
        String read = event.title.get("fr");
        Calls.take("mod", event.id).statusCode(200);
        EventRequest other =
                EventContentBuilder.of(ours.id).title("Autre titre").build();
        List<Integer> answers = together(
                List.of(() -> Calls.publish("mod", event.id), () -> Calls.put("ana", event.id, event.version, other)));
        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(200, 409, 412);
        Event after = reread(event.id);
        assertThat(after.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(after.title.get("fr")).isEqualTo(read);
        assertThat(after.revisionStatus()).isEqualTo(answers.getLast() == 200 ? RevisionStatus.DRAFT : null);
    }

    @RepeatedTest(TIMES)
    void trust_that_ends_while_an_event_is_submitted_counts_before_or_after() throws Exception {
        Organisation trusted = OrganisationFixtures.trusted("bob");
        Event draft = EventFixtures.draft(trusted);
        List<Integer> answers = together(List.of(
                () -> Calls.submit("bob", draft.id),
                () -> Calls.with(Caller.as("mod", "moderator"), Map.of("reason", "Deux doublons."))
                        .post("/api/v1/organisations/" + trusted.id + "/distrust")
                        .then()));
        assertThat(answers).containsOnly(200);
        long submitted = written("event", draft.id, "submit");
        long distrusted = written("organisation", trusted.id, "distrusted");
        assertThat(reread(draft.id).status())
                .isIn(
                        submitted < distrusted
                                ? List.of(EventStatus.PUBLISHED)
                                : List.of(EventStatus.SUBMITTED, EventStatus.PUBLISHED));
        if (reread(draft.id).status() == EventStatus.SUBMITTED)
            assertThat(distrusted).isLessThan(submitted);
    }

    private static long written(String type, UUID id, String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.about(type, id)).stream()
                .filter(entry -> entry.action.equals(action))
                .mapToLong(entry -> entry.id)
                .max()
                .orElseThrow();
    }

    @RepeatedTest(TIMES)
    void an_event_is_merged_or_edited_and_never_half_of_both() throws Exception {
        Organisation trusted = OrganisationFixtures.trusted("bob");
        Event loser = EventFixtures.published(trusted);
        Event winner = EventFixtures.published(OrganisationFixtures.representedBy("ana"));
        EventRequest text =
                EventContentBuilder.of(trusted.id).title("Autre titre").build();
        List<Integer> answers = together(List.of(
                () -> merge(loser.id, winner.id, loser.version),
                () -> Calls.put("bob", loser.id, loser.version, text)));
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.getFirst()).isIn(200, 412);
        assertThat(answers.getLast()).isIn(200, 409, 410, 412);
        Event after = reread(loser.id);
        boolean merged = answers.getFirst() == 200;
        assertThat(after.mergedInto()).isEqualTo(merged ? winner.id : null);
        assertThat(after.status()).isEqualTo(merged ? EventStatus.WITHDRAWN : EventStatus.PUBLISHED);
        assertThat(after.title.get("fr").equals("Autre titre")).isEqualTo(!merged);
    }

    @Test
    void thirty_writes_under_one_number_give_one_event() throws Exception {
        Organisation ours = OrganisationFixtures.representedBy("ana");
        String address = "/api/v1/organisations/" + ours.id + "/events/agenda-42";
        Map<Integer, EventRequest> texts = new HashMap<>();
        for (int i = 0; i < 3; i++)
            texts.put(i, EventContentBuilder.of(ours.id).title("Titre " + i).build());
        List<Integer> answers = together(IntStream.range(0, 30)
                .<Callable<ValidatableResponse>>mapToObj(i -> () -> Calls.with(Caller.as("ana"), texts.get(i % 3))
                        .put(address)
                        .then())
                .toList());
        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        assertThat(Event.count()).isEqualTo(1);
        Event only = QuarkusTransaction.requiringNew()
                .call(() -> Event.<Event>findAll().firstResult());
        assertThat(only.title.get("fr")).isIn("Titre 0", "Titre 1", "Titre 2");
        assertThat(only.slug).isEqualTo(only.title.get("fr").toLowerCase().replace(' ', '-'));
    }
}
