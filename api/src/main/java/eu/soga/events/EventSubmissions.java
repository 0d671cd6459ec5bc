package eu.soga.events;

import eu.soga.events.ThreadMessage.Kind;
import eu.soga.events.ThreadMessage.Side;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands events to the moderators and takes them back. */
@ApplicationScoped
public class EventSubmissions {
    private static final long MOST_WAITING_AT_FIRST = 10;
    private static final long MOST_WAITING = 500;

    private final EventAccess access;
    private final EventChecks checks;
    private final EventRevisions revisions;
    private final EventPublications publications;
    private final ModerationTakes takes;
    private final EventJournal journal;
    private final EventResponses responses;
    private final OrganisationListings listings;
    private final Clock clock;

    EventSubmissions(
            EventAccess access,
            EventChecks checks,
            EventRevisions revisions,
            EventPublications publications,
            ModerationTakes takes,
            EventJournal journal,
            EventResponses responses,
            OrganisationListings listings,
            Clock clock) {
        this.listings = listings;
        this.access = access;
        this.checks = checks;
        this.revisions = revisions;
        this.publications = publications;
        this.takes = takes;
        this.journal = journal;
        this.responses = responses;
        this.clock = clock;
    }

    /** Submits a draft, an answer, or the edit of a published event; a trusted organisation's is published at once. */
    @Transactional
    public EventResponse submit(UUID id, @Nullable String ifMatch, @Nullable String message) {
        Event event = access.open(id, EventAct.SUBMIT, ifMatch);
        submit(event, message);
        Event.flush();
        return responses.of(event);
    }

    /** As above, of an event that may be submitted. */
    void submit(Event event, @Nullable String message) {
        journal.say(event, Side.PARTNER, Kind.SUBMISSION, null, message);
        if (event.isLive()) submitRevision(event, message);
        else if (event.organisation.isTrusted()) publications.publish(event, EventAct.SUBMIT, message);
        else submitText(event, message);
    }

    private void submitText(Event event, @Nullable String message) {
        EventCompleteness.require(event);
        EventStatus from = event.status();
        if (from != EventStatus.CHANGES_REQUESTED) requireRoomInQueue(event.organisation);
        event.submit(clock.instant());
        journal.record(event, EventAct.SUBMIT.word(), from, event.status(), null, message);
        journal.announce(
                from == EventStatus.CHANGES_REQUESTED
                        ? new QuestionAnswered(EventFacts.of(event), false, message, moderatorEmail(event))
                        : new EventSubmitted(EventFacts.of(event), false, false, message));
    }

    /** The queue is read by people: an organisation of which nothing was published yet begins with a few entries. */
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
        if (event.organisation.isTrusted()) {
            publications.correct(event, edit, EventAct.SUBMIT, message);
            return;
        }
        EventCompleteness.require(edit.preview(event));
        RevisionStatus from = event.revisionStatus();
        event.submitRevision(clock.instant());
        journal.record(event, EventAct.SUBMIT.word(), from, event.revisionStatus(), null, message);
        journal.announce(
                from == RevisionStatus.CHANGES_REQUESTED
                        ? new QuestionAnswered(EventFacts.of(event), true, message, moderatorEmail(event))
                        : new EventSubmitted(EventFacts.of(event), true, false, message));
    }

    private static @Nullable String moderatorEmail(Event event) {
        return ThreadMessage.moderatorEmail(event.id).orElse(null);
    }

    /** Takes an event back before publication. */
    @Transactional
    public EventResponse withdraw(UUID id, @Nullable String ifMatch) {
        Event event = access.open(id, EventAct.WITHDRAW, ifMatch);
        EventStatus from = event.status();
        event.withdraw(clock.instant());
        takes.release(id);
        journal.record(event, EventAct.WITHDRAW.word(), from, event.status(), null, null);
        Event.flush();
        return responses.of(event);
    }

    /** Asks once for a second look at a refusal. */
    @Transactional
    EventResponse appeal(UUID id, @Nullable String ifMatch, String message) {
        Event event = access.open(id, EventAct.APPEAL, ifMatch);
        EventStatus from = event.status();
        event.appeal(clock.instant());
        journal.say(event, Side.PARTNER, Kind.APPEAL, null, message);
        journal.record(event, EventAct.APPEAL.word(), from, event.status(), null, message);
        journal.announce(new EventSubmitted(EventFacts.of(event), false, true, message));
        Event.flush();
        return responses.of(event);
    }
}
