package eu.soga.events;

import static eu.soga.events.EventAct.APPEAL;
import static eu.soga.events.EventAct.CANCEL;
import static eu.soga.events.EventAct.DELETE;
import static eu.soga.events.EventAct.DISCARD_REVISION;
import static eu.soga.events.EventAct.EDIT;
import static eu.soga.events.EventAct.MESSAGE;
import static eu.soga.events.EventAct.POSTPONE;
import static eu.soga.events.EventAct.PUBLISH;
import static eu.soga.events.EventAct.REFUSE;
import static eu.soga.events.EventAct.RELEASE;
import static eu.soga.events.EventAct.REQUEST_CHANGES;
import static eu.soga.events.EventAct.RESCHEDULE;
import static eu.soga.events.EventAct.SUBMIT;
import static eu.soga.events.EventAct.TAKE;
import static eu.soga.events.EventAct.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.of;

import eu.soga.events.EventAccess.Hold;
import eu.soga.events.EventAccess.Standing;
import eu.soga.events.EventAct.Refusal;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventActTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Standing WRITER = new Standing(true, false, true, Hold.NOBODY);
    private static final Standing MODERATOR = new Standing(true, true, false, Hold.NOBODY);

    private static Event event(Consumer<Event> life) {
        Event event = new Event(new Organisation("o", "O", OrganisationKind.ASSOCIATION, "fr", NOW), "e", "ana", NOW);
        life.accept(event);
        return event;
    }

    private static final Consumer<Event> DRAFT = event -> {};
    private static final Consumer<Event> SUBMITTED = event -> event.submit(NOW);
    private static final Consumer<Event> SENT_BACK = SUBMITTED.andThen(event -> event.requestChanges(NOW));
    private static final Consumer<Event> REFUSED = SUBMITTED.andThen(event -> event.refuse(NOW));
    private static final Consumer<Event> REFUSED_AGAIN =
            REFUSED.andThen(event -> event.appeal(NOW)).andThen(event -> event.refuse(NOW));
    private static final Consumer<Event> PUBLISHED = SUBMITTED.andThen(event -> event.publish(NOW));
    private static final Consumer<Event> EDITED = PUBLISHED.andThen(event -> event.proposeRevision(Map.of()));
    private static final Consumer<Event> EDIT_SUBMITTED = EDITED.andThen(event -> event.submitRevision(NOW));
    private static final Consumer<Event> EDIT_REFUSED =
            EDIT_SUBMITTED.andThen(event -> event.answerRevision(RevisionStatus.REFUSED));
    private static final Consumer<Event> POSTPONED = PUBLISHED.andThen(event -> event.postpone(Map.of(), NOW));
    private static final Consumer<Event> CANCELLED = PUBLISHED.andThen(event -> event.cancel(Map.of(), NOW));
    private static final Consumer<Event> WITHDRAWN = SUBMITTED.andThen(event -> event.withdraw(NOW));

    static Stream<Arguments> states() {
        return Stream.of(
                of("draft", DRAFT, Set.of(EDIT, SUBMIT, WITHDRAW, DELETE)),
                of("submitted", SUBMITTED, Set.of(EDIT, WITHDRAW, MESSAGE)),
                of("sent back", SENT_BACK, Set.of(EDIT, SUBMIT, WITHDRAW, MESSAGE)),
                of("refused", REFUSED, Set.of(APPEAL, MESSAGE)),
                of("refused again", REFUSED_AGAIN, Set.of(MESSAGE)),
                of("published", PUBLISHED, Set.of(EDIT, CANCEL, POSTPONE, MESSAGE)),
                of("edited", EDITED, Set.of(EDIT, SUBMIT, CANCEL, POSTPONE, MESSAGE, DISCARD_REVISION)),
                of("edit submitted", EDIT_SUBMITTED, Set.of(EDIT, CANCEL, POSTPONE, MESSAGE, DISCARD_REVISION)),
                of("edit refused", EDIT_REFUSED, Set.of(EDIT, CANCEL, POSTPONE, MESSAGE, DISCARD_REVISION)),
                of("postponed", POSTPONED, Set.of(EDIT, CANCEL, RESCHEDULE, MESSAGE)),
                of("cancelled", CANCELLED, Set.of(MESSAGE)),
                of("withdrawn", WITHDRAWN, Set.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void opens_to_the_organisation_what_the_state_allows(String name, Consumer<Event> life, Set<EventAct> open) {
        Event event = event(life);
        assertThat(Arrays.stream(EventAct.values())
                        .filter(act -> act.refusal(event, WRITER).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void tells_nothing_to_visitors() {
        assertThat(EventAct.of(event(PUBLISHED), Standing.VISITOR)).isEmpty();
    }

    @Test
    void names_to_the_organisation_no_act_of_moderators() {
        assertThat(EventAct.of(event(SUBMITTED), WRITER))
                .extracting(Action::name)
                .doesNotContain("take", "release", "publish", "request-changes", "refuse")
                .contains("edit", "submit", "discard-revision");
    }

    @Test
    void says_why_an_act_is_closed() {
        assertThat(EventAct.of(event(SUBMITTED), WRITER)).contains(Action.refused(SUBMIT, Refusal.ALREADY_SUBMITTED));
        assertThat(EventAct.of(event(PUBLISHED), WRITER)).contains(Action.refused(SUBMIT, Refusal.NO_EDIT));
        assertThat(EventAct.of(event(REFUSED_AGAIN), WRITER)).contains(Action.refused(APPEAL, Refusal.APPEAL_USED));
        assertThat(EventAct.of(event(SUBMITTED), MODERATOR)).contains(Action.refused(PUBLISH, Refusal.NOT_TAKEN));
    }

    @Test
    void closes_the_text_while_a_moderator_reads_it() {
        Standing writer = new Standing(true, false, true, Hold.ANOTHER);
        assertThat(EDIT.refusal(event(SUBMITTED), writer)).contains(EventAct.Refusal.BEING_REVIEWED);
        assertThat(EDIT.refusal(event(EDIT_SUBMITTED), writer)).contains(EventAct.Refusal.BEING_REVIEWED);
        assertThat(WITHDRAW.refusal(event(SUBMITTED), writer)).isEmpty();
    }

    @Test
    void opens_decisions_on_events_and_on_edits_to_who_holds_the_review() {
        Standing holder = new Standing(true, true, false, Hold.CALLER);
        for (var life : Set.of(SUBMITTED, EDIT_SUBMITTED))
            for (EventAct act : Set.of(TAKE, RELEASE, PUBLISH, REQUEST_CHANGES, REFUSE))
                assertThat(act.refusal(event(life), holder)).isEmpty();
    }

    @Test
    void enforces_what_it_shows() {
        assertThatThrownBy(() -> EDIT.require(event(CANCELLED), WRITER))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.ILLEGAL_TRANSITION));
        assertThatThrownBy(() -> CANCEL.require(event(PUBLISHED), Standing.VISITOR))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.FORBIDDEN));
    }
}
