package eu.soga.events;

import static eu.soga.events.EventStatus.CHANGES_REQUESTED;
import static eu.soga.events.EventStatus.DRAFT;
import static eu.soga.events.EventStatus.POSTPONED;
import static eu.soga.events.EventStatus.PUBLISHED;
import static eu.soga.events.EventStatus.REFUSED;
import static eu.soga.events.EventStatus.SUBMITTED;
import static eu.soga.events.EventStatus.WITHDRAWN;

import eu.soga.events.Standing.Hold;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.WireEnums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the caller may do next: the one place that knows, asked by what shows it and by what enforces it. */
public final class EventActions {
    private EventActions() {}

    /** Every act that concerns the caller, with the reason when it is closed; empty for who has no part in it. */
    public static List<Action> of(Event event, Standing caller) {
        return Arrays.stream(EventAct.values())
                .filter(act -> act.isModeration() ? caller.moderates() : caller.writes())
                .filter(act -> act != EventAct.EDIT_DATES || event.recurrenceText() != null)
                .map(act -> refusal(event, act, caller)
                        .map(why -> Action.refused(act.word(), WireEnums.word(why)))
                        .orElseGet(() -> Action.allowed(act.word())))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    static void require(Event event, EventAct act, Standing caller) {
        refusal(event, act, caller).ifPresent(why -> {
            throw why.problem(act);
        });
    }

    /** Why the act is closed to the caller; empty when it is open. */
    static Optional<ActRefusal> refusal(Event event, EventAct act, Standing caller) {
        if (act == EventAct.MERGE) return ModerationPolicy.mergeRefusal(event.status(), caller);
        if (act.isModeration()) return ModerationPolicy.refusal(act, event.isWaiting(), caller);
        boolean speaks = act == EventAct.MESSAGE && caller.moderates();
        if (!caller.writes() && !speaks) return Optional.of(ActRefusal.NOT_YOURS);
        return switch (act) {
            case EDIT -> edit(event, caller);
            case SUBMIT -> submit(event);
            case WITHDRAW -> in(event, DRAFT, SUBMITTED, CHANGES_REQUESTED);
            case CANCEL -> in(event, PUBLISHED, POSTPONED);
            case POSTPONE -> in(event, PUBLISHED);
            case RESCHEDULE -> in(event, POSTPONED);
            case EDIT_DATES -> editDates(event, caller);
            case APPEAL ->
                event.status() == REFUSED && event.isAppealed()
                        ? Optional.of(ActRefusal.APPEAL_USED)
                        : in(event, REFUSED);
            case MESSAGE ->
                event.status() == WITHDRAWN || event.submittedAt() == null
                        ? Optional.of(ActRefusal.WRONG_STATE)
                        : Optional.empty();
            case DISCARD_REVISION ->
                event.revisionStatus() == null ? Optional.of(ActRefusal.NO_EDIT) : Optional.empty();
            default -> throw new IllegalArgumentException(act.word());
        };
    }

    private static Optional<ActRefusal> edit(Event event, Standing caller) {
        if (event.isWaiting() && caller.hold() == Hold.ANOTHER) return Optional.of(ActRefusal.BEING_REVIEWED);
        return in(event, DRAFT, SUBMITTED, CHANGES_REQUESTED, PUBLISHED, POSTPONED);
    }

    /** What changes on one date of a published series is news that waits for nobody. */
    private static Optional<ActRefusal> editDates(Event event, Standing caller) {
        if (event.recurrenceText() == null) return Optional.of(ActRefusal.NOT_A_SERIES);
        return event.isLive() ? Optional.empty() : edit(event, caller);
    }

    private static Optional<ActRefusal> submit(Event event) {
        if (event.isWaiting()) return Optional.of(ActRefusal.ALREADY_SUBMITTED);
        if (event.status() != PUBLISHED && event.status() != POSTPONED) return in(event, DRAFT, CHANGES_REQUESTED);
        if (event.revisionStatus() == null) return Optional.of(ActRefusal.NO_EDIT);
        return event.revisionStatus() == RevisionStatus.REFUSED
                ? Optional.of(ActRefusal.WRONG_STATE)
                : Optional.empty();
    }

    private static Optional<ActRefusal> in(Event event, EventStatus... states) {
        return Set.of(states).contains(event.status()) ? Optional.empty() : Optional.of(ActRefusal.WRONG_STATE);
    }
}
