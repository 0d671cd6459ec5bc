package eu.soga.events;

import eu.soga.events.EventChecks.CheckedEvent;
import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Performs an organisation's acts on its event: submit, withdraw and appeal before publication; cancel, postpone and
 * reschedule after it, without review.
 */
@ApplicationScoped
public class EventLifecycle {
    private static final long MOST_WAITING_AT_FIRST = 10;
    private static final long MOST_WAITING = 500;

    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final PublicationPolicy policy;
    private final EventPublications publications;
    private final ModerationTakes takes;
    private final EventJournal journal;
    private final EventResponses responses;
    private final OrganisationListings listings;
    private final Clock clock;

    EventLifecycle(
            EventAccess access,
            EventChecks checks,
            EventRevisions revisions,
            PublicationPolicy policy,
            EventPublications publications,
            ModerationTakes takes,
            EventJournal journal,
            EventResponses responses,
            OrganisationListings listings,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.policy = policy;
        this.publications = publications;
        this.takes = takes;
        this.journal = journal;
        this.responses = responses;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * Submits a draft, an answer to a moderator, or the edit of a published event. It is published at once when
     * {@link PublicationPolicy#publishesAtOnce} says so, that is for representatives of the event's own trusted
     * organisation; otherwise it waits for a moderator.
     */
    @Transactional
    public EventResponse submit(UUID id, @Nullable String ifMatch, @Nullable String message) {
        Event event = access.open(id, EventAct.SUBMIT, ifMatch);
        submit(event, message);
        Event.flush();
        return responses.of(event);
    }

    /** Submits an event whose act was already checked. */
    void submit(Event event, @Nullable String message) {
        journal.say(event, Side.PARTNER, Kind.SUBMISSION, null, message);
        if (event.isLive()) submitRevision(event, message);
        else if (policy.publishesAtOnce(event.organisation)) publications.publish(event, EventAct.SUBMIT, message);
        else submitText(event, message);
    }

    private void submitText(Event event, @Nullable String message) {
        EventCompleteness.require(event);
        EventStatus from = event.status();
        if (from != EventStatus.CHANGES_REQUESTED) requireRoomInQueue(event.organisation);
        event.submit(clock.instant());
        journal.did(event, EventAct.SUBMIT, from, message)
                .announced(submitted(event, false, from == EventStatus.CHANGES_REQUESTED, message));
    }

    /**
     * Limits how many events of one organisation wait for review, because people read them: {@value
     * #MOST_WAITING_AT_FIRST} until its first publication, {@value #MOST_WAITING} afterwards.
     */
    private void requireRoomInQueue(Organisation organisation) {
        long most = listings.isListed(organisation.id) ? MOST_WAITING : MOST_WAITING_AT_FIRST;
        long waiting = Event.count("organisation = ?1 and status = ?2", organisation, EventStatus.SUBMITTED);
        if (waiting >= most)
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    "Your organisation has " + waiting + " events that wait for a moderator. Submit more when some of"
                            + " them are decided.");
    }

    private void submitRevision(Event event, @Nullable String message) {
        CheckedEvent edit = checks.check(revisions.of(event).orElseThrow(), event);
        if (policy.publishesAtOnce(event.organisation)) {
            publications.correct(event, edit, EventAct.SUBMIT, message);
            return;
        }
        EventCompleteness.require(edit.preview(event));
        RevisionStatus from = event.revisionStatus();
        event.submitRevision(clock.instant());
        journal.did(event, EventAct.SUBMIT, from, event.revisionStatus(), null, message)
                .announced(submitted(event, true, from == RevisionStatus.CHANGES_REQUESTED, message));
    }

    private static EventAnnouncement submitted(
            Event event, boolean revision, boolean answer, @Nullable String message) {
        EventAnnouncement.Facts facts = EventAnnouncement.Facts.of(event);
        return answer
                ? new EventAnnouncement.Answered(facts, revision, message, moderatorEmail(event))
                : new EventAnnouncement.Submitted(facts, revision, false, message);
    }

    private static @Nullable String moderatorEmail(Event event) {
        return ThreadMessage.moderatorEmail(event.id).orElse(null);
    }

    /** Withdraws an event before publication. */
    @Transactional
    public EventResponse withdraw(UUID id, @Nullable String ifMatch) {
        Event event = access.open(id, EventAct.WITHDRAW, ifMatch);
        EventStatus from = event.status();
        event.withdraw(clock.instant());
        takes.release(id);
        journal.did(event, EventAct.WITHDRAW, from, null);
        Event.flush();
        return responses.of(event);
    }

    /** Appeals against a refusal, once. */
    @Transactional
    EventResponse appeal(UUID id, @Nullable String ifMatch, String message) {
        Event event = access.open(id, EventAct.APPEAL, ifMatch);
        EventStatus from = event.status();
        event.appeal(clock.instant());
        journal.did(event, EventAct.APPEAL, from, message)
                .said(Side.PARTNER, Kind.APPEAL)
                .announced(new EventAnnouncement.Submitted(EventAnnouncement.Facts.of(event), false, true, message));
        Event.flush();
        return responses.of(event);
    }

    /** Cancels a public event and states the reason. */
    @Transactional
    public EventResponse cancel(UUID id, @Nullable String ifMatch, StatusNote note) {
        Event event = access.open(id, EventAct.CANCEL, ifMatch);
        Map<String, String> why = note.in(event.defaultLanguage);
        EventStatus from = event.status();
        event.cancel(why, clock.instant());
        takes.release(id);
        journal.did(event, EventAct.CANCEL, from, why.get(event.defaultLanguage))
                .changed(EventChangeType.CANCELLED)
                .announced(new EventAnnouncement.Cancelled(EventAnnouncement.Facts.of(event), why));
        Event.flush();
        return responses.of(event);
    }

    /** Postpones a public event to a date not yet known and states the reason. */
    @Transactional
    EventResponse postpone(UUID id, @Nullable String ifMatch, StatusNote note) {
        Event event = access.open(id, EventAct.POSTPONE, ifMatch);
        Map<String, String> why = note.in(event.defaultLanguage);
        EventStatus from = event.status();
        event.postpone(why, clock.instant());
        journal.did(event, EventAct.POSTPONE, from, why.get(event.defaultLanguage))
                .changed(EventChangeType.POSTPONED)
                .announced(new EventAnnouncement.Postponed(EventAnnouncement.Facts.of(event), why));
        Event.flush();
        return responses.of(event);
    }

    /** Gives a postponed event its new date. */
    @Transactional
    EventResponse reschedule(UUID id, @Nullable String ifMatch, ScheduleText text) {
        Event event = access.open(id, EventAct.RESCHEDULE, ifMatch);
        Schedule before = event.schedule();
        Schedule next = checks.schedule(text, event.place);
        checks.requireRecurrence(event.recurrenceText(), next);
        checks.requireClosingBefore(next, event);
        EventStatus from = event.status();
        event.reschedule(next, clock.instant());
        Occurrence.replaceFor(event, before, clock.instant());
        journal.did(event, EventAct.RESCHEDULE, from, null)
                .changed(EventChangeType.CHANGED)
                .announced(new EventAnnouncement.Changed(EventAnnouncement.Facts.of(event), true));
        Event.flush();
        return responses.of(event);
    }

    /** The reason of a cancellation or postponement by language, at least in the event's own. */
    public record StatusNote(@NotNull Map<String, @Size(max = 1000) String> note) {
        /**
         * Returns the texts to store.
         *
         * @throws DomainException 400 when this language is missing, or for an unknown language
         */
        public Map<String, String> in(String language) {
            List<Violation> broken = new ArrayList<>();
            for (String unknown : Texts.unknownLanguages(note))
                broken.add(
                        new Violation("/note/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr»."));
            if (ContentRules.isBlank(note.get(language)))
                broken.add(new Violation("/note/" + language, "Say why, in the event's own language at least."));
            if (!broken.isEmpty()) throw DomainException.invalid(broken);
            return Texts.clean(note);
        }
    }
}
