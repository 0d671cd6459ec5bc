package eu.soga.events;

import static eu.soga.events.EventStatus.CANCELLED;
import static eu.soga.events.EventStatus.CHANGES_REQUESTED;
import static eu.soga.events.EventStatus.DRAFT;
import static eu.soga.events.EventStatus.POSTPONED;
import static eu.soga.events.EventStatus.PUBLISHED;
import static eu.soga.events.EventStatus.REFUSED;
import static eu.soga.events.EventStatus.SUBMITTED;
import static eu.soga.events.EventStatus.WITHDRAWN;

import eu.soga.events.EventAccess.Hold;
import eu.soga.events.EventAccess.Standing;
import eu.soga.events.EventJournal.HistoryAct;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import eu.soga.shared.web.Action;
import eu.soga.shared.web.Action.ActName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of acts on events: in which states each act is possible, to which states it leads, and who may perform it.
 * Both the {@code actions} of an answer and the checks before an act use it.
 */
public enum EventAct implements ActName, HistoryAct {
    EDIT(Side.PARTNER, "be edited", Set.of(DRAFT, SUBMITTED, CHANGES_REQUESTED, PUBLISHED, POSTPONED), Set.of()),
    /**
     * Submits a draft, an answer to a moderator, or the edit of a live event. What a representative of the event's
     * own trusted organisation submits is published at once ({@link PublicationPolicy}); everything else waits for
     * a moderator.
     */
    SUBMIT(Side.PARTNER, "be submitted", Set.of(DRAFT, CHANGES_REQUESTED), Set.of(SUBMITTED, PUBLISHED)),
    WITHDRAW(Side.PARTNER, "be withdrawn", Set.of(DRAFT, SUBMITTED, CHANGES_REQUESTED), Set.of(WITHDRAWN)),
    /** Of what only its organisation has seen. */
    DELETE(Side.PARTNER, "be deleted", Set.of(DRAFT), Set.of()),
    CANCEL(Side.PARTNER, "be cancelled", Set.of(PUBLISHED, POSTPONED), Set.of(CANCELLED)),
    POSTPONE(Side.PARTNER, "be postponed", Set.of(PUBLISHED), Set.of(POSTPONED)),
    RESCHEDULE(Side.PARTNER, "be given a new date", Set.of(POSTPONED), Set.of(PUBLISHED)),
    EDIT_DATES(Side.PARTNER, "have single dates changed", EDIT.from, Set.of()),
    APPEAL(Side.PARTNER, "be appealed", Set.of(REFUSED), Set.of(SUBMITTED)),
    MESSAGE(Side.PARTNER, "be written about", EnumSet.complementOf(EnumSet.of(WITHDRAWN)), Set.of()),
    DISCARD_REVISION(Side.PARTNER, "lose an edit", EnumSet.allOf(EventStatus.class), Set.of()),
    TAKE(Side.MODERATION, "be taken", Set.of(SUBMITTED), Set.of()),
    RELEASE(Side.MODERATION, "be released", EnumSet.allOf(EventStatus.class), Set.of()),
    PUBLISH(Side.MODERATION, "be published", Set.of(SUBMITTED), Set.of(PUBLISHED)),
    REQUEST_CHANGES(Side.MODERATION, "be sent back", Set.of(SUBMITTED), Set.of(CHANGES_REQUESTED)),
    REFUSE(Side.MODERATION, "be refused", Set.of(SUBMITTED), Set.of(REFUSED)),
    /**
     * Withdraws the event in favour of another one ({@link Event#mergeInto}); the next state is not checked in this
     * table.
     */
    MERGE(
            Side.MODERATION,
            "be merged into another",
            Set.of(SUBMITTED, CHANGES_REQUESTED, PUBLISHED, POSTPONED, CANCELLED),
            Set.of());

    /** Who performs an act: the organisation or a moderator. */
    private enum Side {
        PARTNER,
        MODERATION
    }

    private final Side side;
    private final String phrase;
    private final Set<EventStatus> from;
    private final Set<EventStatus> to;

    EventAct(Side side, String phrase, Set<EventStatus> from, Set<EventStatus> to) {
        this.side = side;
        this.phrase = phrase;
        this.from = from;
        this.to = to;
    }

    /**
     * Why an act is closed: the word in {@code actions}, and the reason in the problem for a caller who tries it
     * anyway.
     */
    public enum Refusal implements RefusalReason {
        /** The state does not allow it. */
        WRONG_STATE(ProblemType.ILLEGAL_TRANSITION, "An event in this state cannot %s."),
        /** It already waits for a moderator. */
        ALREADY_SUBMITTED(ProblemType.ILLEGAL_TRANSITION, "It waits for a moderator already."),
        /** There is no pending edit beside the published version. */
        NO_EDIT(ProblemType.ILLEGAL_TRANSITION, "There is no edit: what is saved is what is published."),
        /** It is not a series. */
        NOT_A_SERIES(
                ProblemType.ILLEGAL_TRANSITION, "This takes place once: edit it, cancel it or postpone it as a whole."),
        /** Other events are part of it. */
        HAS_PARTS(
                ProblemType.ILLEGAL_TRANSITION, "Other events are part of it: delete them first, or write them anew."),
        /** The one appeal was used. */
        APPEAL_USED(ProblemType.ILLEGAL_TRANSITION, "The one appeal against this refusal was used."),
        /** Nothing waits for a decision. */
        NOTHING_TO_DECIDE(ProblemType.ILLEGAL_TRANSITION, "Nothing waits for a decision here."),
        /** The caller has made no decision here that can be undone. */
        NOTHING_TO_UNDO(
                ProblemType.ILLEGAL_TRANSITION,
                "You have not refused it or asked for changes: what was published or merged may have been read already,"
                        + " and its organisation can correct or cancel it."),
        /** Somebody has acted since the decision. */
        ACTED_ON_SINCE(
                ProblemType.ILLEGAL_TRANSITION,
                "Somebody has answered, changed or moved it since your decision: read it again."),
        /** The time to undo a decision is over. */
        TOO_LATE_TO_UNDO(
                ProblemType.ILLEGAL_TRANSITION,
                "The mail about your decision is on its way: write a message to the organisation."),
        /** The caller has not taken the review. */
        NOT_TAKEN(ProblemType.ILLEGAL_TRANSITION, "Take it first: a decision is made by who holds the review."),
        /** Another person is reviewing it now. */
        BEING_REVIEWED(
                ProblemType.BEING_REVIEWED,
                "A moderator is reading it: wait for the decision, write a message, or withdraw it."),
        /** Another moderator has taken the review. */
        TAKEN_BY_ANOTHER(ProblemType.TAKEN_BY_ANOTHER, "Another moderator holds this review for the moment."),
        /** The moderator represents, or recently represented, an organiser or co-organiser. */
        OWN_ORGANISATION(
                ProblemType.OWN_ORGANISATION, "You represent an organiser of this event: another moderator decides."),
        /** The caller may not write this event. */
        NOT_YOURS(ProblemType.FORBIDDEN, "This event belongs to an organisation that you do not represent.");

        private final ProblemType type;
        private final String sentence;

        Refusal(ProblemType type, String sentence) {
            this.type = type;
            this.sentence = sentence;
        }

        public DomainException problem(EventAct act) {
            return new DomainException(type, sentence.formatted(act.phrase)).because(this);
        }
    }

    @Override
    public String word() {
        return ActName.super.word();
    }

    /** True when some act leads from one state to the other. */
    static boolean leads(EventStatus here, EventStatus there) {
        return Arrays.stream(values()).anyMatch(act -> act.from.contains(here) && act.to.contains(there));
    }

    /** Returns every act that concerns the caller, with the reason when it is closed; empty for visitors. */
    public static List<Action> of(Event event, Standing caller) {
        return Arrays.stream(values())
                .filter(act -> act.side == Side.MODERATION ? caller.moderates() : caller.writes())
                .filter(act -> act != EDIT_DATES || event.recurrenceText() != null)
                .map(act -> act.refusal(event, caller)
                        .map(why -> Action.refused(act, why))
                        .orElseGet(() -> Action.allowed(act)))
                .toList();
    }

    /** @throws DomainException when the act is closed to the caller */
    void require(Event event, Standing caller) {
        refusal(event, caller).ifPresent(why -> {
            throw why.problem(this);
        });
    }

    /** Returns why the act is closed to the caller; empty when it is open. */
    Optional<Refusal> refusal(Event event, Standing caller) {
        if (side == Side.MODERATION) return moderation(event.status(), event.isWaiting(), caller);
        boolean speaks = this == MESSAGE && caller.moderates();
        if (!caller.writes() && !speaks) return Optional.of(Refusal.NOT_YOURS);
        return switch (this) {
            case EDIT -> edit(event, caller);
            case SUBMIT -> submit(event);
            case EDIT_DATES -> editDates(event, caller);
            case APPEAL -> when(event.status() == REFUSED && event.isAppealed(), Refusal.APPEAL_USED, event);
            case MESSAGE -> when(event.submittedAt() == null, Refusal.WRONG_STATE, event);
            case DISCARD_REVISION -> when(event.revisionStatus() == null, Refusal.NO_EDIT, event);
            default -> inState(event.status());
        };
    }

    /**
     * Returns why a moderator's act is closed: only a moderator or administrator who has taken the review and has
     * no part in the event may decide.
     *
     * @param waiting true when the event or its edit waits for a decision
     */
    Optional<Refusal> moderation(EventStatus status, boolean waiting, Standing caller) {
        if (!caller.moderates()) return Optional.of(Refusal.NOT_YOURS);
        if (this == RELEASE) return caller.hold() == Hold.CALLER ? Optional.empty() : Optional.of(Refusal.NOT_TAKEN);
        if (caller.organises()) return Optional.of(Refusal.OWN_ORGANISATION);
        if (this == MERGE) {
            if (inState(status).isPresent()) return inState(status);
            return caller.hold() == Hold.ANOTHER ? Optional.of(Refusal.TAKEN_BY_ANOTHER) : Optional.empty();
        }
        if (!waiting) return Optional.of(Refusal.NOTHING_TO_DECIDE);
        return switch (caller.hold()) {
            case CALLER -> Optional.empty();
            case ANOTHER -> Optional.of(Refusal.TAKEN_BY_ANOTHER);
            case NOBODY -> this == TAKE ? Optional.empty() : Optional.of(Refusal.NOT_TAKEN);
        };
    }

    private Optional<Refusal> edit(Event event, Standing caller) {
        if (event.isWaiting() && caller.hold() == Hold.ANOTHER) return Optional.of(Refusal.BEING_REVIEWED);
        return inState(event.status());
    }

    /**
     * Changes of single dates of a live series are open even while a moderator reviews an edit, because they are
     * not reviewed ({@link PublicationPolicy}). Before publication the rules of {@link #EDIT} apply.
     */
    private Optional<Refusal> editDates(Event event, Standing caller) {
        if (event.recurrenceText() == null) return Optional.of(Refusal.NOT_A_SERIES);
        return event.isLive() ? Optional.empty() : edit(event, caller);
    }

    private Optional<Refusal> submit(Event event) {
        if (event.isWaiting()) return Optional.of(Refusal.ALREADY_SUBMITTED);
        if (!event.isLive()) return inState(event.status());
        if (event.revisionStatus() == null) return Optional.of(Refusal.NO_EDIT);
        return event.revisionStatus() == RevisionStatus.REFUSED ? Optional.of(Refusal.WRONG_STATE) : Optional.empty();
    }

    private Optional<Refusal> when(boolean closed, Refusal why, Event event) {
        return closed ? Optional.of(why) : inState(event.status());
    }

    private Optional<Refusal> inState(EventStatus status) {
        return from.contains(status) ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }
}
