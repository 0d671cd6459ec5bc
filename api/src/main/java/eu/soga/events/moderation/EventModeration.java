package eu.soga.events.moderation;

import eu.soga.events.Event;
import eu.soga.events.EventAccess;
import eu.soga.events.EventAct;
import eu.soga.events.EventAnnouncement;
import eu.soga.events.EventChecks;
import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.EventJournal;
import eu.soga.events.EventJournal.HistoryAct;
import eu.soga.events.EventJournal.Told;
import eu.soga.events.EventPublications;
import eu.soga.events.EventRevisions;
import eu.soga.events.EventStatus;
import eu.soga.events.ModerationReason;
import eu.soga.events.ModerationTakes;
import eu.soga.events.RevisionStatus;
import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Performs moderators' acts on events and their edits: take, release, publish, ask for changes, refuse, undo. */
@ApplicationScoped
class EventModeration {
    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventPublications publications;
    private final ModerationTakes takes;
    private final EventJournal journal;
    private final Recorder recorder;
    private final EventReviews reviews;
    private final UndoableDecisions undoable;
    private final Clock clock;

    EventModeration(
            EventAccess access,
            EventChecks checks,
            EventRevisions revisions,
            EventPublications publications,
            ModerationTakes takes,
            EventJournal journal,
            Recorder recorder,
            EventReviews reviews,
            UndoableDecisions undoable,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.publications = publications;
        this.takes = takes;
        this.journal = journal;
        this.recorder = recorder;
        this.reviews = reviews;
        this.undoable = undoable;
        this.clock = clock;
    }

    /** Takes the review for 30 minutes, or extends it to 30 minutes from now. */
    @Transactional
    EventReview take(UUID id) {
        Event event = access.open(id, EventAct.TAKE, null);
        if (!takes.take(id)) throw EventAct.Refusal.TAKEN_BY_ANOTHER.problem(EventAct.TAKE);
        journal.did(event, EventAct.TAKE, event.status(), null);
        return decided(event);
    }

    /** Releases the review for other moderators. */
    @Transactional
    EventReview release(UUID id) {
        Event event = access.open(id, EventAct.RELEASE, null);
        takes.release(id);
        journal.did(event, EventAct.RELEASE, event.status(), null);
        return decided(event);
    }

    /** Publishes the event, or its pending edit. */
    @Transactional
    EventReview publish(UUID id, @Nullable String ifMatch, @Nullable String message) {
        Event event = access.openVersion(id, EventAct.PUBLISH, ifMatch);
        takes.release(id);
        journal.say(event, Side.MODERATION, Kind.PUBLICATION, null, message);
        if (event.isLive()) {
            CheckedEvent edit = checks.check(revisions.of(event).orElseThrow(), event);
            publications.correct(event, edit, EventAct.PUBLISH, message);
            recorder.announce(new EventAnnouncement.Published(EventAnnouncement.Facts.of(event), true, message));
        } else {
            publications.publish(event, EventAct.PUBLISH, message);
        }
        return decided(event);
    }

    /** Sends it back to its organisation with a question. */
    @Transactional
    EventReview requestChanges(UUID id, @Nullable String ifMatch, ModerationReason reason, String message) {
        Event event = access.openVersion(id, EventAct.REQUEST_CHANGES, ifMatch);
        boolean revision = event.isLive();
        if (revision) event.answerRevision(RevisionStatus.CHANGES_REQUESTED);
        else event.requestChanges(clock.instant());
        answer(event, EventAct.REQUEST_CHANGES, Kind.QUESTION, reason, message)
                .announced(new EventAnnouncement.ChangesRequested(
                        EventAnnouncement.Facts.of(event),
                        revision,
                        reason,
                        message,
                        undoable.remember(event, UndoableDecisions.Kind.REQUEST_CHANGES)));
        return decided(event);
    }

    /** Refuses the event or its edit; a published version stays. */
    @Transactional
    EventReview refuse(UUID id, @Nullable String ifMatch, ModerationReason reason, String message) {
        Event event = access.openVersion(id, EventAct.REFUSE, ifMatch);
        boolean revision = event.isLive();
        if (revision) event.answerRevision(RevisionStatus.REFUSED);
        else event.refuse(clock.instant());
        answer(event, EventAct.REFUSE, Kind.REFUSAL, reason, message)
                .announced(new EventAnnouncement.Refused(
                        EventAnnouncement.Facts.of(event),
                        revision,
                        reason,
                        message,
                        undoable.remember(event, UndoableDecisions.Kind.REFUSE)));
        return decided(event);
    }

    /**
     * Undoes the caller's last refusal or request for changes: it waits again at its place in the queue, the caller
     * holds the review, the message leaves the thread, and the mail about it is not sent. The history shows both.
     */
    @Transactional
    EventReview undo(UUID id) {
        Event event = Event.findForChange(id).orElseThrow(() -> DomainException.notFound("event"));
        UUID decision = undoable.forget(event);
        boolean revision = event.isLive();
        Enum<?> from = revision ? event.revisionStatus() : event.status();
        event.waitAgain(clock.instant());
        if (!takes.take(id)) throw EventAct.Refusal.ACTED_ON_SINCE.problem(EventAct.TAKE);
        Enum<?> to = revision ? event.revisionStatus() : event.status();
        journal.did(event, Undo.UNDO_DECISION, from, to, null, null)
                .announced(new EventAnnouncement.DecisionUndone(EventAnnouncement.Facts.of(event), decision));
        return decided(event);
    }

    /** The act of undoing a decision, as the history of the event shows it. */
    enum Undo implements HistoryAct {
        UNDO_DECISION;

        @Override
        public String word() {
            return WireEnums.word(this);
        }
    }

    private Told answer(Event event, EventAct act, Kind kind, ModerationReason reason, String message) {
        takes.release(event.id);
        Enum<?> to = event.isLive() ? event.revisionStatus() : event.status();
        Enum<?> from = event.isLive() ? RevisionStatus.SUBMITTED : EventStatus.SUBMITTED;
        return journal.did(event, act, from, to, reason, message).said(Side.MODERATION, kind);
    }

    /** Returns the review, with the act just recorded in its history. */
    private EventReview decided(Event event) {
        recorder.write();
        return reviews.of(event);
    }
}
