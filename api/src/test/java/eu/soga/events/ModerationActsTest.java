package eu.soga.events;

import static eu.soga.events.EventAccess.Hold.ANOTHER;
import static eu.soga.events.EventAccess.Hold.CALLER;
import static eu.soga.events.EventAccess.Hold.NOBODY;
import static eu.soga.events.EventAct.PUBLISH;
import static eu.soga.events.EventAct.REFUSE;
import static eu.soga.events.EventAct.RELEASE;
import static eu.soga.events.EventAct.REQUEST_CHANGES;
import static eu.soga.events.EventAct.TAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import eu.soga.events.EventAccess.Hold;
import eu.soga.events.EventAccess.Standing;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModerationActsTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                // act, waits, moderates, organises, hold -> refusal
                of(TAKE, true, true, false, NOBODY, null),
                of(TAKE, true, true, false, CALLER, null),
                of(TAKE, true, true, false, ANOTHER, EventAct.Refusal.TAKEN_BY_ANOTHER),
                of(TAKE, true, true, true, NOBODY, EventAct.Refusal.OWN_ORGANISATION),
                of(TAKE, false, true, false, NOBODY, EventAct.Refusal.NOTHING_TO_DECIDE),
                of(TAKE, true, false, false, NOBODY, EventAct.Refusal.NOT_YOURS),
                of(PUBLISH, true, true, false, CALLER, null),
                of(PUBLISH, true, true, false, NOBODY, EventAct.Refusal.NOT_TAKEN),
                of(PUBLISH, true, true, false, ANOTHER, EventAct.Refusal.TAKEN_BY_ANOTHER),
                of(PUBLISH, true, true, true, CALLER, EventAct.Refusal.OWN_ORGANISATION),
                of(PUBLISH, false, true, false, CALLER, EventAct.Refusal.NOTHING_TO_DECIDE),
                of(PUBLISH, true, false, false, CALLER, EventAct.Refusal.NOT_YOURS),
                of(REQUEST_CHANGES, true, true, false, CALLER, null),
                of(REQUEST_CHANGES, true, true, false, NOBODY, EventAct.Refusal.NOT_TAKEN),
                of(REFUSE, true, true, false, CALLER, null),
                of(REFUSE, true, true, true, CALLER, EventAct.Refusal.OWN_ORGANISATION),
                of(RELEASE, true, true, false, CALLER, null),
                of(RELEASE, false, true, false, CALLER, null),
                of(RELEASE, true, true, false, ANOTHER, EventAct.Refusal.NOT_TAKEN),
                of(RELEASE, true, true, false, NOBODY, EventAct.Refusal.NOT_TAKEN));
    }

    @ParameterizedTest(name = "{0} waits={1} moderates={2} organises={3} held by {4}: {5}")
    @MethodSource("cases")
    void lets_a_moderator_decide_who_holds_the_review_and_organises_nothing(
            EventAct act, boolean waits, boolean moderates, boolean organises, Hold hold, EventAct.Refusal expected) {
        var caller = new Standing(moderates, moderates, organises, hold);
        assertThat(act.moderation(waits ? EventStatus.SUBMITTED : EventStatus.DRAFT, waits, caller)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, true, false, NOBODY, ",
        "SUBMITTED, true, false, CALLER, ",
        "CHANGES_REQUESTED, true, false, NOBODY, ",
        "POSTPONED, true, false, NOBODY, ",
        "CANCELLED, true, false, NOBODY, ",
        "DRAFT, true, false, NOBODY, WRONG_STATE",
        "REFUSED, true, false, NOBODY, WRONG_STATE",
        "WITHDRAWN, true, false, NOBODY, WRONG_STATE",
        "SUBMITTED, true, false, ANOTHER, TAKEN_BY_ANOTHER",
        "PUBLISHED, true, true, NOBODY, OWN_ORGANISATION",
        "PUBLISHED, false, false, NOBODY, NOT_YOURS",
        "DRAFT, false, true, NOBODY, NOT_YOURS"
    })
    void an_entry_is_merged_by_a_moderator_without_a_part_in_it(
            EventStatus status, boolean moderates, boolean organises, Hold hold, EventAct.Refusal refusal) {
        assertThat(EventAct.MERGE.moderation(
                        status, status == EventStatus.SUBMITTED, new Standing(moderates, moderates, organises, hold)))
                .isEqualTo(Optional.ofNullable(refusal));
    }
}
